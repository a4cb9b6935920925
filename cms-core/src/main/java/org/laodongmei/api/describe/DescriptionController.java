package org.laodongmei.api.describe;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.tell.Reading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** Where programs read what the API is. */
@RestController
class DescriptionController {

    private final Answers answers;
    private final Reading reading;

    DescriptionController(Answers answers, Reading reading) {
        this.answers = answers;
        this.reading = reading;
    }

    @GetMapping("/v3/api-docs")
    void openApi(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Caller.of(request);
        answers.of(
                request,
                response,
                edition ->
                        new Description(edition, new Examples(edition, reading, caller))
                                .document());
    }
}
