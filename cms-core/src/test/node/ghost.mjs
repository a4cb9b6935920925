// Reads posts as a site built on Ghost does. Arguments: address, key; answers with JSON.
import GhostContentAPI from "@tryghost/content-api";

const [url, key] = process.argv.slice(2);
const api = new GhostContentAPI({ url, key, version: "v5.0" });
const posts = await api.posts.browse({ limit: 2, include: ["tags", "authors"], filter: "tag:biao-qian-2+featured:false" });
const one = await api.posts.read({ slug: "a001" }, { formats: ["html", "plaintext"] });
const byId = await api.posts.read({ id: one.id }, { fields: ["title"] });
const tags = await api.tags.browse({ limit: "all", include: "count.posts" });
const pages = await api.pages.browse();
const authors = await api.authors.browse();
const settings = await api.settings.browse();
const refused = await new GhostContentAPI({ url, key: "0".repeat(26), version: "v5.0" }).posts
  .browse()
  .catch((error) => ({ name: error.name, status: error.response?.status }));
const wrong = await api.posts.browse({ filter: "titel:x" }).catch((error) => ({ name: error.name, message: error.message }));
const missing = await api.posts.read({ slug: "none" }).catch((error) => ({ name: error.name }));
console.log(
  JSON.stringify({
    total: posts.meta.pagination.total,
    next: posts.meta.pagination.next,
    first: { title: posts[0].title, tag: posts[0].primary_tag.name, image: posts[0].feature_image, html: posts[0].html.length },
    one: { title: one.title, html: one.html.includes("<h2"), plaintext: one.plaintext.includes("劳动最光荣"), minutes: one.reading_time },
    byId,
    tags: tags.map((tag) => [tag.slug, tag.count.posts]),
    pages: pages.length,
    authors: authors.length,
    settings: { title: settings.title, navigation: settings.navigation.map((item) => item.label) },
    refused,
    wrong,
    missing,
  }),
);
