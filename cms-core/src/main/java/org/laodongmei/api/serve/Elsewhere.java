package org.laodongmei.api.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Addresses below the API's that lead nowhere, or not by that method: programs are told so as of
 * everything else, and not by a page for readers.
 */
@RestController
final class Elsewhere {

    private static final String ALL = "/api/**";

    private final RequestMappingHandlerMapping mapping;

    Elsewhere(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @RequestMapping(ALL)
    void nowhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Set<String> methods = methods(request);
        if (methods.isEmpty()) {
            Problem.of(404, "missing", "Not found", "没有这个地址；有哪些，见 /docs/api/。")
                    .send(request, response);
            return;
        }
        response.setHeader("Allow", String.join(", ", methods));
        Problem.of(
                        405,
                        "method",
                        "Method not allowed",
                        "这个地址不能 " + request.getMethod() + "，可以 " + String.join("、", methods) + "。")
                .send(request, response);
    }

    /** By which methods something is at that address. */
    private Set<String> methods(HttpServletRequest request) {
        Set<String> methods = new TreeSet<>();
        for (RequestMappingInfo each : mapping.getHandlerMethods().keySet()) {
            if (!each.getPatternValues().contains(ALL)
                    && each.getPathPatternsCondition() != null
                    && each.getPathPatternsCondition().getMatchingCondition(request) != null) {
                each.getMethodsCondition().getMethods().forEach(it -> methods.add(it.name()));
            }
        }
        return methods;
    }
}
