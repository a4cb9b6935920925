package org.laodongmei.api.graph;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Says in Chinese what was wrong with a question, with the reason in English after it. Most of it
 * comes in both languages already, from the bundles of the library; here is the rest.
 */
final class Wording extends SimplePerformantInstrumentation {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** An error in both languages. */
    static GraphqlErrorBuilder<?> error(
            ErrorClassification type, String code, String message, String zh) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("code", code);
        more.put("message", message);
        return GraphqlErrorBuilder.newError()
                .errorType(type)
                .message("%s", zh + "（" + message + "）")
                .extensions(more);
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        List<GraphQLError> errors = result.getErrors();
        boolean plain = errors.stream().allMatch(Wording::isChinese);
        return CompletableFuture.completedFuture(
                plain
                        ? result
                        : result.transform(
                                told -> told.errors(errors.stream().map(Wording::told).toList())));
    }

    private static boolean isChinese(GraphQLError error) {
        return error.getMessage() != null && CHINESE.matcher(error.getMessage()).find();
    }

    private static GraphQLError told(GraphQLError error) {
        if (isChinese(error)) {
            return error;
        }
        String message = String.valueOf(error.getMessage());
        boolean ofSchema = error instanceof BadFaithIntrospectionError;
        GraphqlErrorBuilder<?> told =
                error(
                        error.getErrorType(),
                        ofSchema ? "introspection" : "invalid-question",
                        message,
                        ofSchema ? "内省请用标准的查询，或者读取 " + GraphRoute.SCHEMA : "问题有误");
        if (error.getLocations() != null) {
            told.locations(error.getLocations());
        }
        return error.getPath() == null ? told.build() : told.path(error.getPath()).build();
    }
}
