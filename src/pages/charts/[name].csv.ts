import type { Chart } from '../../charts/chart.ts';
import { chartCsv } from '../../charts/csv.ts';
import { allCharts } from '../../queries/charts.ts';

export const getStaticPaths = () => allCharts().map((chart) => ({ params: { name: chart.name }, props: { chart } }));

export const GET = ({ props }: { props: { chart: Chart } }): Response =>
	new Response(chartCsv(props.chart), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
