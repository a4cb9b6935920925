// Asks in GraphQL. Argument: the address; answers with JSON.
import { buildClientSchema, buildSchema, getIntrospectionQuery, GraphQLScalarType } from "graphql";
import { GraphQLClient, gql } from "graphql-request";

const client = new GraphQLClient(process.argv[2]);
const errors = (query, variables) => client.request(query, variables).then(() => [], (error) => error.response.errors);
const list = await client.request(
  gql`
    query List($filter: String) {
      articles(limit: 2, filter: $filter) {
        items { title html topics { title excerpt } channel { name count } }
        meta { pagination { total after } }
      }
      profile(slug: "p1") { title data { trade } }
      settings { name }
    }
  `,
  { filter: "channel:craft" },
);
const deep = "items { topics { cover { renditions { url width height type } } } cover { renditions { url width } } }";
const types = await client.request("{ __schema { types { name } } }");
const standard = {};
for (const options of [{}, { inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true, directiveIsRepeatable: true, oneOf: true }]) {
  standard[Object.keys(options).length] = Object.keys(buildClientSchema(await client.request(getIntrospectionQuery(options))).getTypeMap());
}
const own = (schema) => Object.values(schema.getTypeMap()).filter((type) => !(type instanceof GraphQLScalarType)).map(String).sort();
const text = await fetch(`${process.argv[2]}/schema`);
const printed = buildSchema(await text.text());
const live = buildClientSchema(await client.request(getIntrospectionQuery()));
const places = await client.request(
  gql`
    query Places($nothing: String) {
      channels(tree: true) { slug children { slug count children { slug } } }
      channel(slug: "local") { parent count }
      tags(limit: 2, page: 2, order: "count") { slug count }
      tag(slug: "biao-qian-2") { name }
      none: tag(slug: "none") { name }
      albums(limit: 1, filter: $nothing) { items { data { images { id renditions { width } } } } }
      search(q: "文章", limit: 2) { items { title channel { slug } } facets { name values { value count } } meta { pagination { total } } }
    }
  `,
  { nothing: null },
);
const picture = places.albums.items[0].data.images[0].id;
const asset = await client.request("query Asset($id: ID!) { asset(id: $id) { url renditions { width } } }", { id: picture });
const turning = Array.from({ length: 6 }, (_, i) => `fragment F${i} on Link { ${`a:topics { ...F${i + 1} } ...F${i + 1} `.repeat(20)} }`);
console.log(
  JSON.stringify({
    list,
    wrong: await errors('{ articles(filter: "titel:x") { items { title } } }'),
    costly: await errors(`{ ${["a", "b", "c", "d"].map((name) => `${name}: articles(limit: 100) { ${deep} }`).join(" ")} }`),
    unknown: await errors("{ articles { items { titel } } }"),
    deep: await errors(`{ articles { items ${"{ topics ".repeat(11)} { id } ${"}".repeat(11)} } }`),
    turning: await errors(`{ articles { items { topics { ...F0 } } } } ${turning.join(" ")} fragment F6 on Link { id }`),
    looking: await errors(`{ ${Array.from({ length: 200 }, (_, i) => `a${i}: articles(limit: 1, filter: "title:${i}") { items { id } }`).join(" ")} }`),
    twice: await errors("{ a: __schema { queryType { name } } b: __schema { queryType { name } } }"),
    syntax: await errors("{ articles { "),
    standard,
    text: { type: text.headers.get("content-type"), etag: text.headers.get("etag"), same: String(own(printed)) === String(own(live)) },
    places,
    asset: asset.asset,
    types: types.__schema.types.map((type) => type.name),
  }),
);
