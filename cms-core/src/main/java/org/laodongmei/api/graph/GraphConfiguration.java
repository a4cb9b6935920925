package org.laodongmei.api.graph;

import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.tell.Reading;
import org.laodongmei.kind.Kinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;

import java.util.Map;

/** GraphQL at {@code POST /api/v1/graphql}. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    @Bean
    GraphQlSource graph(Kinds kinds, Answers answers, Reading reading) {
        return new Graph(kinds::all, new Fetching(answers, reading));
    }

    /** Who asks, as the gate found out. */
    @Bean
    WebGraphQlInterceptor caller() {
        return (request, chain) -> {
            Object caller = request.getAttributes().get(Caller.class.getName());
            request.configureExecutionInput(
                    (_, input) -> input.graphQLContext(Map.of(Caller.class, caller)).build());
            return chain.next(request);
        };
    }
}
