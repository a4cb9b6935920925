package org.laodongmei.markup;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

/**
 * How Chinese is said, for addresses and search.
 *
 * <p>The library fills its dictionaries when they are first used, and gives wrong readings to
 * whoever asks meanwhile on another thread. Here they are filled while this class is initialised,
 * which the virtual machine lets one thread do and all others wait for (JLS §12.4.2).
 */
public final class Hanzi {

    static {
        PinyinHelper.toPinyin("劳动，重庆银行 x", PinyinStyleEnum.NORMAL, " ");
        PinyinHelper.toPinyin("劳", PinyinStyleEnum.NORMAL);
    }

    private Hanzi() {}

    /**
     * Pinyin without tones, polyphones read by their neighbours (银行 yin hang), ü written v as
     * people type it; what is not Chinese stays.
     *
     * @param between what is set between two syllables
     */
    public static String pinyin(String text, String between) {
        return PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, between).replace('ü', 'v');
    }
}
