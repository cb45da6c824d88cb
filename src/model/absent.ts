/** The same fields; one that may have no value is one that may not be there. */
export type WithoutAbsent<Fields> = {
	[Name in keyof Fields as undefined extends Fields[Name] ? never : Name]: Fields[Name];
} & {
	[Name in keyof Fields as undefined extends Fields[Name] ? Name : never]?: Exclude<Fields[Name], undefined>;
};

/** The fields that have a value, in their order: a field that is not known is not there, rather than there and undefined. */
export const withoutAbsent = <Fields extends object>(fields: Fields): WithoutAbsent<Fields> =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as WithoutAbsent<Fields>;

/** A list that holds something; an empty one says as much as none. */
export const nonEmpty = <List extends readonly unknown[]>(list: List): List | undefined =>
	list.length > 0 ? list : undefined;
