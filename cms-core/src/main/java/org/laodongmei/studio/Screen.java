package org.laodongmei.studio;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** A page as a controller answers it: a template with all that it shows, typed by the compiler. */
public final class Screen implements View {

    private final HttpStatus status;
    private final Consumer<OwaspHtmlTemplateOutput> template;

    private Screen(HttpStatus status, Consumer<OwaspHtmlTemplateOutput> template) {
        this.status = status;
        this.template = template;
    }

    /** A page that is as it should be. */
    public static Screen of(Consumer<OwaspHtmlTemplateOutput> template) {
        return new Screen(HttpStatus.OK, template);
    }

    /**
     * A page with a form, which may have something wrong in it: 422, so that nothing takes it for
     * done.
     */
    public static Screen form(
            Map<String, String> errors, Consumer<OwaspHtmlTemplateOutput> template) {
        return new Screen(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, template);
    }

    /** A page that says what went wrong. */
    public static Screen of(HttpStatus status, Consumer<OwaspHtmlTemplateOutput> template) {
        return new Screen(status, template);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
            Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        template.accept(new OwaspHtmlTemplateOutput(bytes));
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setContentLength(bytes.getContentLength());
        bytes.writeTo(response.getOutputStream());
    }
}
