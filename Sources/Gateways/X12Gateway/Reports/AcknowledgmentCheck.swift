import X12

/// A TA1 that came: its five elements (X12.5). It stands in no set, so no guide holds it.
enum AcknowledgmentCheck {
    static func findings(_ segment: X12Segment, _ place: X12Places.Place?) -> [CheckFinding] {
        X12TA1.wrongElements(segment).map { element, message in
            var finding = CheckFinding(message, advice: "Ask the sender for the right TA1.")
            finding.segment = "TA1"
            finding.segmentName = X12Names.standard.segment("TA1")
            finding.element = element
            finding.elementName = X12Names.standard.element("TA1", element)
            finding.value = segment[element].value.map(X12Readable.text)
            finding.level = 1
            finding.codes.ta105 = X12InterchangeNote.content.rawValue
            finding.put(place)
            return finding
        }
    }
}
