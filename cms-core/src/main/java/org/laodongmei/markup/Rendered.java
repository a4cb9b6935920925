package org.laodongmei.markup;

import java.util.List;

/** What Markdown became. */
public record Rendered(String html, String text, String excerpt, List<Heading> contents, List<String> targets) {}
