package org.laodongmei.studio.write;

import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.Library.Added;
import org.laodongmei.media.remote.RemotePictures;
import org.laodongmei.media.remote.UnreachablePicture;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.library.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a picture of another site into the library, one a request; see write/paste.ts. */
@Controller
final class RemotePictureController {

    private final RemotePictures remote;

    RemotePictureController(RemotePictures remote) {
        this.remote = remote;
    }

    @PostMapping("/studio/remote-picture")
    ResponseEntity<Object> bring(
            Visit v,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String credit) {
        Posted.allow(v);
        try {
            Added added = remote.bring(address, credit, v.account().id());
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(
                            Shown.of(
                                    added.asset(),
                                    null,
                                    added.known() ? added.asset().sha256() : null));
        } catch (UnreachablePicture e) {
            return Posted.refusal(HttpStatus.UNPROCESSABLE_CONTENT, sentence(v, e.reason()));
        } catch (UnusableMedia e) {
            return Posted.refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, v.say(e.zh() + "。", e.en() + "."));
        }
    }

    private static String sentence(Visit v, UnreachablePicture.Reason reason) {
        return switch (reason) {
            case NOT_AN_ADDRESS -> v.say("这不是网址。", "That is no address of the web.");
            case NOT_PUBLIC ->
                    v.say(
                            "这个网址在内网里，不能从这里取图。",
                            "That address is inside a private network; pictures are not fetched from there.");
            case NO_ANSWER -> v.say("对方网站连不上。", "That site does not answer.");
            case REFUSED -> v.say("对方网站不给这张图。", "That site does not give the picture.");
            case TOO_MANY_REDIRECTS -> v.say("对方网站转来转去。", "That site leads from place to place.");
            case TOO_LARGE -> v.say("图片超过 30 MB。", "The picture has more than 30 MB.");
            case TOO_SLOW -> v.say("对方网站太慢，没有等到。", "That site is too slow.");
            case BUSY -> v.say("同时取的图太多，请稍后再试。", "Too many are being fetched; try again later.");
        };
    }
}
