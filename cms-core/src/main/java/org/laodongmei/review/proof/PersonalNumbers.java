package org.laodongmei.review.proof;

import org.laodongmei.review.proof.Finding.Weight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that belong to a person: identity cards (GB 11643, with its check digit), bank cards
 * (ISO/IEC 7812, Luhn) and mobile telephones.
 */
public final class PersonalNumbers {

    private static final Pattern ID_CARD =
            Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{16}[\\dXx](?![0-9A-Za-z])");
    private static final Pattern BANK_CARD =
            Pattern.compile("(?<![0-9A-Za-z])(?:\\d[ -]?){15,18}\\d(?![0-9A-Za-z])");
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9A-Za-z])1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9A-Za-z])");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PersonalNumbers() {}

    /** Whether a text holds what looks like one. */
    public static boolean isIn(String text) {
        return MOBILE.matcher(text).find()
                || ID_CARD.matcher(text).results().anyMatch(at -> isIdCard(at.group()))
                || BANK_CARD
                        .matcher(text)
                        .results()
                        .map(at -> at.group().replaceAll("[ -]", ""))
                        .anyMatch(PersonalNumbers::isLuhn);
    }

    static void look(Piece piece, Findings found) {
        for (Passage passage : piece.passages()) {
            // In code and in addresses, too, they can be read.
            String text = passage.source();
            for (Matcher at = ID_CARD.matcher(text); at.find(); ) {
                if (isIdCard(at.group())) {
                    found.add(
                            "id-card",
                            Weight.ERROR,
                            passage,
                            at.start(),
                            at.end(),
                            "像是身份证号，不能公开。",
                            "This looks like the number of an identity card, which must not be published.",
                            hidden(at.group()));
                }
            }
            for (Matcher at = BANK_CARD.matcher(text); at.find(); ) {
                String digits = at.group().replaceAll("[ -]", "");
                if (!isIdCard(digits) && isLuhn(digits)) {
                    found.add(
                            "bank-card",
                            Weight.ERROR,
                            passage,
                            at.start(),
                            at.end(),
                            "像是银行卡号，不能公开。",
                            "This looks like the number of a bank card, which must not be published.",
                            hidden(at.group()));
                }
            }
            for (Matcher at = MOBILE.matcher(text); at.find(); ) {
                found.add(
                        "mobile",
                        Weight.WARNING,
                        passage,
                        at.start(),
                        at.end(),
                        "像是手机号，本人同意公开吗？",
                        "This looks like a mobile number; does its owner agree?",
                        hidden(at.group()));
            }
        }
    }

    private static boolean isIdCard(String number) {
        if (number.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        try {
            LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException e) {
            return false;
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 2;
    }

    /** The first three and the last four stay, so that its owner still knows it. */
    private static String hidden(String number) {
        int end = number.length() - 4;
        return number.substring(0, 3) + "＊".repeat(end - 3) + number.substring(end);
    }
}
