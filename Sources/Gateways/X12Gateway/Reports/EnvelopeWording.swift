import X12

/// What is wrong with an envelope, for people: where it stands, what it is, what to do. Elements are those of the header or
/// trailer named.
struct EnvelopeWording {
    let segment: String
    var element: Int?
    let message: String
    let advice: String

    init(_ segment: String, _ element: Int?, _ message: String, _ advice: String) {
        self.segment = segment
        self.element = element
        self.message = message
        self.advice = advice
    }

    static func interchange(_ note: X12InterchangeNote, _ header: X12InterchangeHeader) -> Self {
        switch note {
        case .controlNumbersDiffer:
            Self(
                "IEA", 2, "the control number is not that of ISA13",
                "Send \(header.controlNumber) in both.")
        case .versionNotSupported:
            Self("ISA", 12, "this version is not taken", "Send 00501.")
        case .version: Self("ISA", 12, "no version", "Send 00501.")
        case .groupCount:
            Self("IEA", 1, "the number of groups is wrong", "Count the GS segments and send that.")
        case .structure:
            Self(
                "ISA", nil, "segments stand where none may, or an envelope is not closed",
                "Check that each ISA has its IEA, each GS its GE, each ST its SE, and nothing between."
            )
        case .prematureEnd:
            Self(
                "IEA", nil, "the file ends before the interchange does",
                "Send the file again, whole, with its IEA.")
        case .content:
            Self("IEA", nil, "what stands there is no valid segment", "Make the file again.")
        case .duplicateControlNumber:
            Self(
                "ISA", 13, "this control number came before from this sender",
                "Give each interchange its own number.")
        case .segmentTerminator, .elementSeparator:
            Self(
                "ISA", nil, "the separators can not be used",
                "Use * between elements, : between components, ^ between repetitions, ~ at the end."
            )
        case .componentSeparator:
            Self("ISA", 16, "no usable component separator", "Use a colon.")
        case .repetitionSeparator:
            Self("ISA", 11, "no usable repetition separator", "Use ^.")
        default: element(note)
        }
    }

    private static func element(_ note: X12InterchangeNote) -> Self {
        switch note {
        case .authorizationQualifier: Self("ISA", 1, "no such code", "Send 00.")
        case .authorization: Self("ISA", 2, "not ten characters", "Send ten blanks.")
        case .securityQualifier: Self("ISA", 3, "no such code", "Send 00.")
        case .security: Self("ISA", 4, "not ten characters", "Send ten blanks.")
        case .senderQualifier: Self("ISA", 5, "no such code", "Send ZZ, or as agreed.")
        case .sender:
            Self("ISA", 6, "empty, or not 15 characters", "Send your id, filled up with blanks.")
        case .receiverQualifier: Self("ISA", 7, "no such code", "Send ZZ, or as agreed.")
        case .receiver, .unknownReceiver:
            Self(
                "ISA", 8, "empty, or not 15 characters",
                "Send the receiver's id, filled up with blanks.")
        case .date: Self("ISA", 9, "no such date", "Send year, month, day: 260131.")
        case .time: Self("ISA", 10, "no such time", "Send hours and minutes: 1430.")
        case .controlNumber: Self("ISA", 13, "not nine digits", "Send nine digits.")
        case .acknowledgmentRequested: Self("ISA", 14, "neither 0 nor 1", "Send 0 or 1.")
        case .usage: Self("ISA", 15, "neither P nor T", "Send P for production, T for a test.")
        default: Self("ISA", nil, "not as it should be", "Check the header.")
        }
    }

    static func group(_ fault: X12GroupFault, _ header: X12GroupHeader) -> Self {
        switch fault {
        case .groupNotSupported:
            Self(
                "GS", 1, "this kind of group does not go with the guide in GS08, or is not known",
                code(header).map {
                    "Send \($0), which belongs to \(header.version), or correct GS08."
                }
                    ?? "Send the code that belongs to the guide in GS08.")
        case .versionNotSupported:
            Self(
                "GS", 8, "this guide is not known here",
                "Send the full name of the guide with its addenda, such as \(known(header)).")
        case .trailerMissing: Self("GE", nil, "the group is not closed", "Send its GE.")
        case .controlNumbersDiffer:
            Self(
                "GE", 2, "the control number is not that of GS06",
                "Send \(header.controlNumber) in both.")
        case .setCountDiffers:
            Self("GE", 1, "the number of sets is wrong", "Count the ST segments and send that.")
        case .controlNumberSyntax: Self("GS", 6, "not one to nine digits", "Send a number.")
        case .sender: Self("GS", 2, "not 2 to 15 characters", "Send the sender's id.")
        case .receiver: Self("GS", 3, "not 2 to 15 characters", "Send the receiver's id.")
        case .agency: Self("GS", 7, "not X", "Send X.")
        case .controlNumberNotUnique:
            Self("GS", 6, "this number came before in the interchange", "Number the groups anew.")
        case .date: Self("GS", 4, "no such date", "Send year, month, day: 20260131.")
        case .time: Self("GS", 5, "no such time", "Send hours and minutes: 1430.")
        }
    }

    /// The kind of group that the guide goes with.
    private static func code(_ header: X12GroupHeader) -> String? {
        X12GuideShelf.standard.guides(version: header.version).first?.functionalCode
    }

    /// Guides of this kind of group.
    private static func known(_ header: X12GroupHeader) -> String {
        let same = X12GuideShelf.standard.guides.filter {
            $0.functionalCode == header.functionalCode
        }
        let versions = Set((same.isEmpty ? X12GuideShelf.standard.guides : same).map(\.version))
        return versions.sorted().joined(separator: ", ")
    }

    static func set(_ fault: X12SetFault, _ report: X12SetReport, group: X12GroupHeader?) -> Self {
        switch fault {
        case .notSupported:
            Self(
                "ST", 1, "this transaction is not known here, or not of its group's guide",
                "Send it in a group of its own guide.")
        case .trailerMissing: Self("SE", nil, "the set is not closed", "Send its SE.")
        case .controlNumbersDiffer:
            Self(
                "SE", 2, "the control number is not that of ST02",
                "Send \(report.header.controlNumber) in both.")
        case .segmentCountDiffers:
            Self(
                "SE", 1, "the set has \(report.segmentCount) segments, ST and SE counted",
                "Send \(report.segmentCount).")
        case .identifier: Self("ST", 1, "no transaction", "Send its three digits.")
        case .controlNumber: Self("ST", 2, "not 4 to 9 characters", "Send such as 0001.")
        case .notInGroup: Self("ST", nil, "the set is in no group", "Put GS before and GE behind.")
        case .convention:
            Self(
                "ST", 3, "not the guide that GS08 names",
                group.map { "Send \($0.version)." } ?? "Send what GS08 says.")
        case .controlNumberNotUnique:
            Self("ST", 2, "this number came before in the group", "Number the sets anew.")
        case .segmentsInError, .guideSegmentsInError, .guideNotSupported:
            Self("ST", nil, "segments are in error", "See there.")
        }
    }
}
