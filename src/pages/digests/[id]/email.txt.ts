import type { Issue } from '../../../model/digest.ts';
import { allIssues } from '../../../queries/digests.ts';
import { issueAsMail } from '../../../queries/mail.ts';

export const getStaticPaths = () => allIssues().map((issue) => ({ params: { id: issue.id }, props: { issue } }));

export const GET = ({ props: { issue } }: { props: { issue: Issue } }): Response =>
	new Response(issueAsMail(issue).text);
