package org.laodongmei.transfer;

import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.folder.Meta;
import org.laodongmei.transfer.read.FrontMatter;
import org.laodongmei.transfer.read.NotTaken;
import org.laodongmei.transfer.read.Plain;
import org.laodongmei.transfer.read.Slugs;
import org.laodongmei.transfer.read.TextFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which channel a file belongs to, by slug or by name; makes the ones that are not there. */
final class ChannelNames {

    private static final int LONGEST = 80;

    private final Channels channels;
    private final Findings findings;
    private final Map<String, String> sections = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();

    /**
     * @param sections the files that describe sections: their titles name the channel of what says
     *     none itself
     */
    ChannelNames(Channels channels, Map<String, Path> sections, Findings findings) {
        this.channels = channels;
        this.findings = findings;
        sections.forEach((section, file) ->
                title(file).ifPresent(title -> this.sections.put(section, title)));
    }

    private static Optional<String> title(Path file) {
        try {
            FrontMatter matter = FrontMatter.parse(TextFile.read(file).text());
            return Optional.ofNullable(Plain.text(matter.values().get("title")))
                    .filter(title -> !title.isBlank());
        } catch (IOException | NotTaken e) {
            return Optional.empty();
        }
    }

    /** The channel as the file or its section names it. */
    Optional<String> named(Meta meta) {
        return meta.channel().or(() -> Optional.ofNullable(sections.get(meta.source().section())));
    }

    /** The slug of the channel of a file; empty for none. */
    Optional<String> slug(Meta meta) {
        return named(meta).map(slugs::get);
    }

    /**
     * Finds every name, and makes channels for those that nobody has.
     *
     * @param names with the first file that uses it
     */
    void resolve(Map<String, String> names) {
        List<Channel> all = new ArrayList<>(channels.all());
        all.forEach(channel -> slugs.putIfAbsent(channel.name(), channel.slug()));
        all.forEach(channel -> slugs.put(channel.slug(), channel.slug()));
        Map<String, Channel> made = new LinkedHashMap<>();
        names.forEach((name, file) -> {
            String slug = Slugs.of(name);
            if (slugs.containsKey(name)) {
                return;
            }
            if (name.length() > LONGEST || slug.length() > LONGEST) {
                findings.note(
                        file, 0, "the channel has more than " + LONGEST + " characters; left out");
                return;
            }
            if (!slugs.containsKey(slug)) {
                made.put(slug, new Channel(slug, null, name, "", List.of(), ""));
                findings.note(file, 0, "channel '" + name + "' was not there and has been made");
                slugs.put(slug, slug);
            }
            slugs.put(name, slugs.get(slug));
        });
        if (!made.isEmpty()) {
            all.addAll(made.values());
            channels.arrange(all);
        }
    }
}
