package org.laodongmei.api.graph;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Refuses what would be too much before anything is read. What is asked of the schema itself may be
 * as deep as the standard question of tools is; how often it may turn round in there is bounded by
 * {@link graphql.introspection.GoodFaithIntrospection}.
 */
final class Bounds {

    /** Levels of a question; one goes from a list to the cover of a topic and its renditions. */
    private static final int DEEPEST = 12;

    /** Fields in an answer, about: those of a list count for each entry that it may have. */
    static final int COSTLIEST = 20_000;

    private Bounds() {}

    /** All of them, and words for what was wrong. */
    static Instrumentation all() {
        return new ChainedInstrumentation(new Size(), new Price(), new Wording());
    }

    private static AbortExecutionException refusal(String code, String message, String zh) {
        return new AbortExecutionException(
                List.of(Wording.error(ErrorType.ExecutionAborted, code, message, zh).build()));
    }

    private static AbortExecutionException tooCostly(long cost) {
        String figures = cost + " > " + COSTLIEST;
        return refusal(
                "complexity",
                "maximum query complexity exceeded " + figures,
                "问题的代价约 " + cost + "，超过上限 " + COSTLIEST);
    }

    /** Levels and fields, which are found out without following what fragments repeat. */
    private static final class Size extends SimplePerformantInstrumentation {

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                InstrumentationExecuteOperationParameters parameters,
                @Nullable InstrumentationState state) {
            ExecutionContext context = parameters.getExecutionContext();
            Extent extent =
                    Extent.of(context.getOperationDefinition(), context.getFragmentsByName());
            if (extent.depth() > DEEPEST) {
                String figures = extent.depth() + " > " + DEEPEST;
                throw refusal(
                        "depth",
                        "maximum query depth exceeded " + figures,
                        "问题有 " + extent.depth() + " 层，超过上限 " + DEEPEST + " 层");
            }
            if (extent.fields() > COSTLIEST) {
                throw tooCostly(extent.fields());
            }
            return SimpleInstrumentationContext.noOp();
        }
    }

    /** What fields cost. */
    private static final class Price extends MaxQueryComplexityInstrumentation {

        Price() {
            super(COSTLIEST, new Cost());
        }

        @Override
        protected AbortExecutionException mkAbortException(int total, int most) {
            return tooCostly(total);
        }
    }
}
