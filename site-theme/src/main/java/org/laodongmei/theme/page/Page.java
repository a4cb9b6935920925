package org.laodongmei.theme.page;

import org.laodongmei.theme.part.Head;

/** A page of the site, ready to be rendered by {@link org.laodongmei.theme.Theme}. */
public sealed interface Page
        permits HomePage,
                ArticlePage,
                ProfilePage,
                AlbumPage,
                VideoPage,
                TopicPage,
                EntryPage,
                ListPage,
                ArchivePage,
                TermsPage,
                SearchPage,
                VotePage,
                ResultPage,
                PosterPage,
                EmbedPage,
                GlimpsePage,
                AnswerPage,
                FeedsPage,
                DocsPage,
                ErrorPage {
    Head head();
}
