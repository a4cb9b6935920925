package org.laodongmei.studio.door;

/** Where somebody wanted to go before signing in: a screen of ours and nowhere else. */
final class Target {

    private static final String START = "/studio";

    private Target() {}

    /** After signing in; not back to the door. */
    static String of(String wanted) {
        boolean door = wanted.startsWith("/studio/sign-") || wanted.startsWith("/studio/language");
        return door ? START : again(wanted);
    }

    /** Where somebody is, to be shown once more. */
    static String again(String wanted) {
        boolean ours = wanted.equals(START) || wanted.startsWith(START + "/");
        boolean plain =
                wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                        && !wanted.contains("..");
        return ours && plain ? wanted : START;
    }
}
