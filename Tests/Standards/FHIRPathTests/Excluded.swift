/// Tests of HL7's suite that do not pass, each with its reason. A test that passes may not stand here.
enum Excluded {
    private static let bound = """
        the value is no bound: to one digit, 0.0 is not above 0.00345 and -0.0 is not below -0.00345; and a number has \
        no negative zero
        """
    private static let hour = """
        what is given to the hour only lasts until :59:59.999; the expected value takes the minute as given
        """

    static let reasons: [String: String] = [
        "LowBoundaryDecimal15": bound,
        "HighBoundaryDecimal15": bound,
        "HighBoundaryDecimal16": bound,
        "HighBoundaryDateTimeMillisecond1": hour,
        "HighBoundaryDateTimeMillisecond3": hour,
    ]
}
