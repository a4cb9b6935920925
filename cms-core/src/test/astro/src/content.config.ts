import { feedLoader } from "@ascorbic/feed-loader";
import { defineCollection } from "astro:content";

export const collections = { articles: defineCollection({ loader: feedLoader({ url: process.env.FEED! }) }) };
