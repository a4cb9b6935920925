// Asks in GraphQL. Argument: the address; answers with JSON.
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
console.log(
  JSON.stringify({
    list,
    wrong: await errors('{ articles(filter: "titel:x") { items { title } } }'),
    costly: await errors(`{ ${["a", "b", "c", "d"].map((name) => `${name}: articles(limit: 100) { ${deep} }`).join(" ")} }`),
    unknown: await errors("{ articles { items { titel } } }"),
    types: types.__schema.types.map((type) => type.name),
  }),
);
