// Compiles only while the types that are made from the description hold what a site would use.
import type { components, paths } from "./api";

type Articles = paths["/api/v1/articles"]["get"]["responses"]["200"]["content"]["application/json"];
type Profile = components["schemas"]["Profile"];

export const titles = (list: Articles): string[] => list.items.map((article) => article.title);
export const trade = (profile: Profile): string | null => profile.data.trade;
export const widest = (profile: Profile): string | undefined => profile.cover?.renditions.at(-1)?.url;
export const next = (list: Articles): number | null => list.meta.pagination.next;
export const problem = (it: components["schemas"]["Problem"]): string => it.errors?.[0]?.nearest ?? it.detail;
