// The articles of the feed, the newest first.
import { getCollection } from "astro:content";

const articles = await getCollection("articles");
export const newest = articles.map(({ data }) => data).sort((a, b) => Number(b.published) - Number(a.published));
