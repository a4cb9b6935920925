package org.laodongmei.studio;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a form's script shows a passkey instead of the password. */
@Controller
final class ConfirmationController {

    private final Confirmation confirmation;

    ConfirmationController(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @PostMapping("/studio/confirm/ask")
    ResponseEntity<String> ask(Visit v) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(confirmation.ask(v));
    }

    @PostMapping("/studio/confirm")
    ResponseEntity<Void> confirm(Visit v, @RequestParam(defaultValue = "") String credential) {
        return ResponseEntity.status(
                        confirmation.isShown(v, credential)
                                ? HttpStatus.NO_CONTENT
                                : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }
}
