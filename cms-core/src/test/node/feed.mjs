// Reads a feed. Argument: its address; answers with JSON.
import Parser from "rss-parser";

const feed = await new Parser().parseURL(process.argv[2]);
console.log(JSON.stringify({ title: feed.title, items: feed.items.map((item) => ({ title: item.title, link: item.link, at: item.isoDate })) }));
