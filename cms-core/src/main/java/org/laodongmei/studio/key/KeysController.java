package org.laodongmei.studio.key;

import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The keys of the office, and one's own tokens. */
@Controller
final class KeysController {

    private final KeyDesk desk;

    KeysController(KeyDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/studio/keys")
    View office(Visit v) {
        return desk.show(v, null);
    }

    @PostMapping("/studio/keys")
    View make(Visit v, @RequestParam MultiValueMap<String, String> form) {
        return desk.make(v, null, form);
    }

    @PostMapping("/studio/keys/{id}")
    View change(
            Visit v, @PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        return desk.change(v, null, id, form);
    }

    @GetMapping("/studio/me/keys")
    View own(Visit v) {
        return desk.show(v, v.account().id());
    }

    @PostMapping("/studio/me/keys")
    View makeOwn(Visit v, @RequestParam MultiValueMap<String, String> form) {
        return desk.make(v, v.account().id(), form);
    }

    @PostMapping("/studio/me/keys/{id}")
    View changeOwn(
            Visit v, @PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        return desk.change(v, v.account().id(), id, form);
    }
}
