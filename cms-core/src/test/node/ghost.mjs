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
const failing = (asked) => asked.then(() => null, (error) => ({ name: error.name, message: error.message, context: error.context }));
const titles = (list) => list.map((each) => each.title);
const hour = "published_at:>='2019-12-04 01:00:00'+published_at:<'2019-12-04 02:00:00'";
const forms = {
  space: titles(await api.posts.browse({ filter: hour, fields: "title" })),
  published: (await api.posts.browse({ filter: "status:published+visibility:public+featured:false+type:post", limit: 1 })).meta.pagination.total,
  featured: (await api.posts.browse({ filter: "featured:true" })).length,
  primary: (await api.posts.browse({ filter: "primary_tag:biao-qian-3", limit: 3, order: "featured desc, published_at desc" })).map((post) => post.slug),
  not: (await api.posts.browse({ filter: `id:-${one.id}+tags.slug:[biao-qian-1]+feature_image:null`, limit: 1 })).meta.pagination.total,
  fields: (await api.posts.browse({ limit: 1, fields: "title", include: "tags", formats: "plaintext" })).map((post) => Object.keys(post).sort())[0],
};
const groups = {
  most: (await api.tags.browse({ order: "count.posts desc, name asc", include: "count.posts", limit: 2, fields: "slug" })).slice(),
  second: (await api.tags.browse({ order: "slug desc", limit: 3, page: 2, fields: "slug" })).map((tag) => tag.slug),
  filtered: (await api.tags.browse({ filter: "slug:biao-qian-2+visibility:public" })).map((tag) => tag.name),
  read: (await api.tags.read({ slug: "biao-qian-2" }, { include: "count.posts" })).count.posts,
  byId: (await api.tags.read({ id: tags[0].id })).slug === tags[0].slug,
  wrongFilter: await failing(api.tags.browse({ filter: "bogus:::" })),
  wrongOrder: await failing(api.authors.browse({ order: "bogus desc" })),
  missing: [await failing(api.tags.read({ slug: "none" })), await failing(api.authors.read({ slug: "none" })), await failing(api.pages.read({ slug: "none" }))],
  tiers: (await api.tiers.browse()).length,
  newsletters: (await api.newsletters.browse()).length,
  offers: await failing(api.offers.read({ id: "none" })),
};
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
    forms,
    groups,
  }),
);
