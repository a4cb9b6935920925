package org.laodongmei.site.serve;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Tells whoever wrote a request by hand what the server could not even read: most often Chinese in
 * an address that was not percent-encoded (RFC 3986 §2.1). Browsers and libraries do that
 * themselves.
 */
final class BadRequests extends ErrorReportValve {

    private static final byte[] UNREADABLE =
            """
            {"type":"/docs/api/#unreadable","title":"Bad request","status":400,\
            "detail":"看不懂这个请求。地址里的中文和特殊字符要按 UTF-8 百分号编码，如 curl -G --data-urlencode 'q=劳动者'。"}
            """
                    .getBytes(StandardCharsets.UTF_8);

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() != 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getOutputStream().write(UNREADABLE);
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
