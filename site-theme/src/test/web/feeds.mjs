// Reads feeds of a running site with two programs that know nothing of it, and prints what they saw as JSON.
// node feeds.mjs ADDRESS PATH…; null stands for what a program does not tell.
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import Parser from "rss-parser";

const [address, ...paths] = process.argv.slice(2);

const rssParser = async (text) => {
  const feed = await new Parser().parseString(text);
  const atom = text.includes("<feed ");
  return {
    reader: "rss-parser",
    title: feed.title,
    items: feed.items.map((item) => ({
      id: item.guid ?? item.id,
      title: item.title,
      link: item.link,
      date: item.isoDate,
      author: atom ? item.author : item.creator,
      summary: atom ? item.summary : null,
      // Its XML parser leaves line ends as they are.
      content: (item["content:encoded"] ?? (atom ? item.content : "") ?? "").replaceAll("\r\n", "\n"),
      categories: atom ? null : (item.categories ?? []),
      enclosures: atom ? null : item.enclosure ? [file(item.enclosure)] : [],
    })),
  };
};

const rss = (text) => {
  const feed = parseRssFeed(text);
  return {
    reader: "feedsmith",
    title: feed.title,
    items: feed.items.map((item) => ({
      id: item.guid.value,
      title: item.title,
      link: item.link,
      date: item.pubDate,
      author: item.dc?.creators?.[0],
      summary: item.description,
      content: item.content?.encoded ?? "",
      categories: (item.categories ?? []).map((category) => category.name),
      enclosures: (item.enclosures ?? []).map(file),
    })),
  };
};

const atom = (text) => {
  const feed = parseAtomFeed(text);
  const links = (item, rel) => item.links.filter((link) => link.rel === rel);
  return {
    reader: "feedsmith",
    title: feed.title.value,
    items: feed.entries.map((item) => ({
      id: item.id,
      title: item.title.value,
      link: links(item, "alternate")[0].href,
      date: item.published,
      author: item.authors?.[0].name,
      summary: item.summary?.value,
      content: item.content?.value ?? "",
      categories: (item.categories ?? []).map((category) => category.term),
      enclosures: links(item, "enclosure").map((link) => file({ ...link, url: link.href })),
    })),
  };
};

const json = (text) => {
  const feed = parseJsonFeed(text);
  return {
    reader: "feedsmith",
    title: feed.title,
    items: feed.items.map((item) => ({
      id: item.id,
      title: item.title,
      link: item.url,
      date: item.date_published,
      author: item.authors?.[0].name,
      summary: item.summary,
      content: item.content_html,
      categories: item.tags ?? [],
      enclosures: (item.attachments ?? []).map((a) => file({ url: a.url, type: a.mime_type, length: a.size_in_bytes })),
    })),
  };
};

const file = ({ url, type, length }) => ({ url, type, length: Number(length) });

const READERS = { "feed.xml": [rssParser, rss], "atom.xml": [rssParser, atom], "feed.json": [json] };

const seen = [];
for (const path of paths) {
  const text = await (await fetch(address + path)).text();
  for (const read of READERS[path.slice(path.lastIndexOf("/") + 1)]) {
    seen.push({ path, ...(await read(text)) });
  }
}
process.stdout.write(JSON.stringify(seen));
