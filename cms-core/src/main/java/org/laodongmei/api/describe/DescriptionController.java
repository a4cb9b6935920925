package org.laodongmei.api.describe;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.api.serve.Answers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** Where programs read what the API is. */
@RestController
class DescriptionController {

    private final Answers answers;

    DescriptionController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/v3/api-docs")
    void openApi(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.of(request, response, edition -> new Description(edition).document());
    }
}
