extension X12Guide {
    /// The answer to an inquiry about an authorization: 005010X215. No open source has it. One published answer has
    /// BHT02 = 49 and BHT06 = RD; the rest is the response to a request (005010X217), with the trace numbers that the
    /// inquiry has at the patient. It is what is written here, and no claim about the guide.
    static let inquiryAnswer278 =
        response278
        .replacing(
            "guide 005010X217 HI 278 278 response",
            with: "guide 005010X215 HI 278 278 inquiry answer"
        )
        .replacing("select BHT 02 11", with: "select BHT 02 49")
        .replacing("R=0007 R=11 R R R S=18,19,AT,RU", with: "R=0007 R=49 R R R S=RD")
        .replacing("R S R!22 S@736\n", with: "R S R!22 S@736\n\(traces(6))")
        .replacing("R S R!23 S@736\n", with: "R S R!23 S@736\n\(traces(8))")

    private static func traces(_ indent: Int) -> String {
        String(repeating: " ", count: indent) + "seg TRN S 3 \"trace number\" : R=1,2 R S S\n"
    }
}
