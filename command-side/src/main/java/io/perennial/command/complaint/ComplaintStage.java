package io.perennial.command.complaint;

/** How far a complaint is. */
enum ComplaintStage {
  RECORDED("has been recorded"),
  VALID("has been judged valid"),
  NOT_VALID("has been judged not valid"),
  ASSIGNED("has been assigned, and its cause is to be analysed"),
  ANALYSED("has had its cause analysed"),
  PROPOSED("has a solution that the customer has not answered"),
  ACCEPTED("has a solution that the customer has accepted"),
  DECLINED("has a solution that the customer has declined"),
  CARRIED_OUT("has had its solution carried out"),
  CLOSED("has been closed"),
  CLOSED_AS_UNFOUNDED("has been closed as unfounded");

  private final String words;

  ComplaintStage(String words) {
    this.words = words;
  }

  boolean isOpen() {
    return this != CLOSED && this != CLOSED_AS_UNFOUNDED;
  }

  /** Behind the words "The complaint". */
  String words() {
    return words;
  }
}
