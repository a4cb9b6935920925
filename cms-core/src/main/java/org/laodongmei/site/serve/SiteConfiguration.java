package org.laodongmei.site.serve;

import org.laodongmei.site.SiteLocation;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Serves the site folder, after every other mapping had its chance. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    private static final int LAST = Integer.MAX_VALUE - 1;

    /**
     * What lies below {@code /theme/} carries a digest of itself in its name and may be kept for
     * ever; a picture only changes when its focal point is moved; pages are asked for again each
     * time, which costs a 304 when nothing changed.
     */
    @Bean
    SimpleUrlHandlerMapping siteMapping(
            SiteFiles themeFiles, SiteFiles mediaFiles, SiteFiles voteFiles, SiteFiles pageFiles) {
        Map<String, SiteFiles> handlers = new LinkedHashMap<>();
        handlers.put("/theme/**", themeFiles);
        handlers.put("/media/**", mediaFiles);
        handlers.put("/votes/key.txt", voteFiles);
        for (String file : List.of("checkpoints.txt", "ledger.txt", "key.txt", "Recount.java")) {
            handlers.put("/votes/*/" + file, voteFiles);
        }
        handlers.put("/**", pageFiles);
        return new SimpleUrlHandlerMapping(handlers, LAST);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> badRequests() {
        return server ->
                server.addContextCustomizers(
                        context -> context.getParent().getPipeline().addValve(new BadRequests()));
    }

    @Bean
    SiteFiles themeFiles(SiteLocation location) {
        return new SiteFiles(
                location.current(),
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Bean
    SiteFiles mediaFiles(SiteLocation location) {
        return new SiteFiles(
                location.current(), CacheControl.maxAge(Duration.ofDays(7)).cachePublic());
    }

    /** They grow by the minute and are no part of a release: going back does not take them back. */
    @Bean
    SiteFiles voteFiles(SiteLocation location) {
        return new SiteFiles(location.votes(), CacheControl.noCache().cachePublic());
    }

    @Bean
    SiteFiles pageFiles(SiteLocation location) {
        return new SiteFiles(location.current(), CacheControl.noCache().cachePublic());
    }
}
