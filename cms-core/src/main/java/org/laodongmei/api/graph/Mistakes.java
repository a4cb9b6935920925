package org.laodongmei.api.graph;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;

import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.serve.Answers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What went wrong while a field was read, told as {@code /api/v1} tells it. */
final class Mistakes implements DataFetcherExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Mistakes.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failed) {
        Map<String, Object> more = new LinkedHashMap<>();
        String message;
        switch (failed.getException()) {
            case InvalidQuery e -> {
                message = e.parameter() + "：" + e.zh();
                more.put("code", "invalid-parameter");
                more.put("message", String.valueOf(e.getMessage()));
                if (e.nearest() != null) {
                    more.put("nearest", e.nearest());
                }
            }
            case Answers.NotYet _ -> {
                message = "站点正在启动，请稍后再试。";
                more.put("code", "starting");
            }
            case Throwable e -> {
                LOG.error("A field could not be read: {}", failed.getPath(), e);
                message = "服务器出错了，请稍后再试。";
                more.put("code", "internal");
            }
        }
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(
                                GraphqlErrorBuilder.newError()
                                        .message("%s", message)
                                        .path(failed.getPath())
                                        .location(failed.getSourceLocation())
                                        .extensions(more)
                                        .build())
                        .build());
    }
}
