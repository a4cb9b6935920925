package org.laodongmei.bench.vote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Campaigns of 26 people, three likes a day each, as content to begin with. */
final class Campaigns {

    private static final List<String> SLUGS = List.of("likes", "whole", "proofs");

    private Campaigns() {}

    static void write(Path content) throws IOException {
        Files.writeString(content.resolve("site.yaml"), "name: 示例\n");
        Path campaigns = Files.createDirectories(content.resolve("campaigns"));
        String candidates =
                IntStream.rangeClosed(1, Browsers.CANDIDATES)
                        .mapToObj(number -> "person-" + number)
                        .collect(Collectors.joining(", "));
        for (String slug : SLUGS) {
            Files.writeString(
                    campaigns.resolve(slug + ".yaml"),
                    """
                    title: 点赞
                    days: 30
                    perDay: %d
                    rules: [每人每天三个赞。]
                    candidates: [%s]
                    """
                            .formatted(Browsers.LIKES, candidates));
        }
    }
}
