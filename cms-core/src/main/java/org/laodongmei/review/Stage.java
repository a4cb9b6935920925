package org.laodongmei.review;

import java.util.List;

/**
 * A step of review in a channel.
 *
 * @param number from 1
 * @param name what the office calls it, such as 初审
 * @param reviewers ids of the accounts that decide in it; empty for every reviewer of the step
 *     there
 */
public record Stage(int number, String name, List<String> reviewers) {

    /** Most steps that a channel may have. */
    public static final int MOST = 3;

    public Stage {
        reviewers = List.copyOf(reviewers);
    }
}
