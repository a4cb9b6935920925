// Verifies what a webhook was sent, as a receiver does. Arguments: the secret, and the request as JSON.
import { Webhook } from "standardwebhooks";

const { headers, body } = JSON.parse(process.argv[3]);
console.log(JSON.stringify(new Webhook(process.argv[2]).verify(body, headers)));
