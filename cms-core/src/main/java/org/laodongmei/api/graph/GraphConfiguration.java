package org.laodongmei.api.graph;

import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.tell.Reading;
import org.laodongmei.api.tell.Searching;
import org.laodongmei.kind.Kinds;
import org.laodongmei.vote.Campaigns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/** GraphQL at {@code POST /api/v1/graphql}. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    @Bean
    Graph graph(
            Kinds kinds,
            Answers answers,
            Reading reading,
            Searching searching,
            Campaigns campaigns,
            InstantSource clock) {
        return new Graph(
                kinds::all,
                new Fetching(answers, reading),
                new Places(answers, searching, new Contests(campaigns, clock)));
    }

    /** Asked before the route that the framework has for the same path. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> graphRoute(GraphQlHttpHandler questions, Graph graph) {
        return new GraphRoute(questions, graph).route();
    }

    /** Who asks, as the gate found out; mistakes are told in Chinese whatever a browser speaks. */
    @Bean
    WebGraphQlInterceptor caller() {
        return (request, chain) -> {
            Object caller = request.getAttributes().get(Caller.class.getName());
            request.configureExecutionInput((_, input) ->
                    input.locale(Locale.CHINESE)
                            .graphQLContext(Map.of(Caller.class, caller))
                            .build());
            return chain.next(request);
        };
    }
}
