package org.laodongmei.api.graph;

import jakarta.servlet.ServletException;

import org.laodongmei.api.serve.Problem;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlRequestPredicates;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Where questions are sent and the schema is read. What is no question is told as a problem, as
 * everywhere in the API.
 */
final class GraphRoute {

    /** Where the schema is read as text. */
    static final String SCHEMA = "/api/v1/graphql/schema";

    private static final String PATH = "/api/v1/graphql";
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final GraphQlHttpHandler questions;
    private final Graph graph;

    GraphRoute(GraphQlHttpHandler questions, Graph graph) {
        this.questions = questions;
        this.graph = graph;
    }

    RouterFunction<ServerResponse> route() {
        return RouterFunctions.route()
                .route(GraphQlRequestPredicates.graphQlHttp(PATH), this::answer)
                .POST(
                        PATH,
                        _ ->
                                told(
                                        Problem.of(
                                                415,
                                                "unfit",
                                                "Unsupported media type",
                                                "问题须以 Content-Type: application/json 发来，并能收 JSON。")))
                .route(
                        RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
                                .and(RequestPredicates.path(SCHEMA)),
                        _ -> schema())
                .route(
                        RequestPredicates.path(PATH),
                        _ ->
                                told(
                                        Problem.of(
                                                405,
                                                "method",
                                                "Method not allowed",
                                                "GraphQL 的问题请用 POST 发来，schema 在 " + SCHEMA + "。")))
                .build();
    }

    private ServerResponse answer(ServerRequest request) throws ServletException {
        try {
            return questions.handleRequest(request);
        } catch (HttpMessageNotReadableException | ServerWebInputException e) {
            return told(
                    Problem.of(
                            400,
                            "json",
                            "Invalid body",
                            "正文应是 JSON 对象，问题在 query 里，如 {\"query\":\"{ settings { name } }\"}。"));
        }
    }

    private ServerResponse schema() {
        Graph.Text text = graph.text();
        return ServerResponse.ok()
                .contentType(TEXT)
                .eTag(text.etag())
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(text.sdl());
    }

    private static ServerResponse told(Problem problem) {
        ServerResponse.BodyBuilder answer = ServerResponse.status(problem.status());
        if (problem.status() == 405) {
            answer.header("Allow", "POST, OPTIONS");
        }
        return answer.build((request, response) -> {
            problem.send(request, response);
            return null;
        });
    }
}
