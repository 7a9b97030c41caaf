package io.perennial.workbench.text;

import java.util.Locale;

/** A language that the workbench speaks. */
public enum Language {
  ENGLISH("en", "en", Locale.UK, "English"),
  CHINESE("zh", "zh-Hans", Locale.SIMPLIFIED_CHINESE, "中文");

  private final String code;
  private final String tag;
  private final Locale locale;
  private final String ownName;

  Language(String code, String tag, Locale locale, String ownName) {
    this.code = code;
    this.tag = tag;
    this.locale = locale;
    this.ownName = ownName;
  }

  /** As in names of files and in the address. */
  public String code() {
    return code;
  }

  /** As HTML and HTTP have it. */
  public String tag() {
    return tag;
  }

  /** How dates and numbers are written. */
  public Locale locale() {
    return locale;
  }

  /** What it is called by those who speak it. */
  public String ownName() {
    return ownName;
  }

  /** The language of a locale; English where it is none of ours. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
  }
}
