package io.perennial.planted.unmarked;

/** Its package says nothing about nulls. */
public final class InAnUnmarkedPackage {

  private InAnUnmarkedPackage() {}
}
