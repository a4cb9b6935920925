package org.laodongmei.studio.door;

/** Where somebody wanted to go before signing in: a screen of ours and nowhere else. */
final class Target {

    private static final String START = "/studio";

    private Target() {}

    static String of(String wanted) {
        boolean ours = wanted.equals(START) || wanted.startsWith(START + "/");
        boolean plain =
                wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                        && !wanted.contains("..");
        boolean door = wanted.startsWith("/studio/sign-") || wanted.startsWith("/studio/language");
        return ours && plain && !door ? wanted : START;
    }
}
