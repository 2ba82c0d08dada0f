import Cases
import CodeSets
import FHIR
import JSON
import Primitives

/// Reads the items of a Claim as service lines.
enum LineReader {
    static let infoCancelled = FHIRSystems.pas + "modifierextension-infoCancelled"

    /// Four times what a professional claim has (50 lines). Each line is decided by itself, so their number has a limit.
    static let itemsMax = 200

    static func read(_ reader: inout RequestReader) -> [ServiceLine] {
        if reader.resource["item"] == nil, reader.isInquiry { return [] }
        guard let items = reader.resource["item"], items.kind == .array, items.count > 0 else {
            reader.reading.refuse(
                "item-missing", "The Claim asks for nothing: it has no item.",
                at: reader.resource["item"] ?? reader.resource)
            return []
        }
        guard items.count <= itemsMax else {
            reader.reading.refuse(
                "items-too-many",
                "The Claim has \(items.count) items; at most \(itemsMax) are taken.",
                at: items)
            return []
        }
        var lines: [ServiceLine] = []
        let pointers = ItemPointers(reader.resource)
        let unnamed = ProviderReader.unnamed(pointers, &reader)
        for item in items.elements {
            guard var line = line(item, &reader) else { continue }
            line.providers = ProviderReader.lineProviders(item, unnamed: unnamed, &reader)
            line.doubts += pointers.doubts(of: item, &reader)
            line.doubts += reader.diagnosisDoubts(of: line)
            if let doubt = pointers.doubt(of: item, unnamed) { line.doubts.append(doubt) }
            if lines.contains(where: { $0.sequence == line.sequence }) {
                reader.reading.refuse(
                    "sequence-twice", "Two items have the sequence \(line.sequence).", at: item)
            }
            lines.append(line)
        }
        return lines
    }

    private static func line(_ item: JSONValue, _ reader: inout RequestReader) -> ServiceLine? {
        guard let sequence = item["sequence"]?.int, sequence > 0 else {
            reader.reading.refuse(
                "sequence-missing", "An item has no sequence above zero.", at: item)
            return nil
        }
        reader.checkModifierExtensions(item, known: [infoCancelled])
        guard let code = code(item, &reader) else { return nil }
        var line = ServiceLine(sequence: sequence, code: code)
        line.text = text(item)
        line.codeEnd = item.pasExtension("productOrServiceCodeEnd")
            .flatMap { procedure($0["valueCodeableConcept"])?.code }
        line.serviceType = item["category"]?.code(of: .x12("1365"))
        line.category = reader.concept(extension: "serviceItemRequestType", of: item, list: "1525")
            .flatMap(RequestCategory.init(rawValue:))
        line.doubts = DoubtReader.item(item)
        line.certificationType = reader.certificationType(of: item, &line.doubts) ?? .initial
        line.modifiers = modifiers(item, &reader, doubts: &line.doubts)
        let named = item.pasExtension("requestedService")?["valueReference"]
        let order = reader.bundle.resolve(named, from: reader.claim.fullUrl)
        line.quantity = QuantityReader.read(
            item, order: order?.resource, modifiers: line.modifiers, &reader,
            doubts: &line.doubts)
        if let order {
            line.doubts += DoubtReader.order(order, for: line, reader)
        } else if named != nil, !reader.isInquiry {
            line.doubts.append("The order behind the item did not come along.")
        }
        line.dates = dates(item, &reader)
        if let dates = line.dates, dates.end == nil {
            // R4, 2.24.0.12: it goes on. No machine says for how long.
            line.doubts.append("The item asks for a period without an end.")
        }
        readPlace(item, into: &line, &reader)
        line.diagnosisPointers = item.list("diagnosisSequence").compactMap(\.int)
        line.unitPrice = item["unitPrice"]?["value"]?.decimal.flatMap { Money($0) }
        line.revenueCode = revenue(item, &reader)
        line.traceNumbers =
            item.fhirExtensions(FHIRSystems.pasExtension("itemTraceNumber"))
            .compactMap { $0["valueIdentifier"].flatMap(TraceNumber.init(_:)) }
        line.previousNumbers = ["authorizationNumber", "administrationReferenceNumber"].compactMap {
            item.pasExtension($0)?["valueString"]?.string
        }
        line.change = item.pasExtension("infoChanged")?["valueCode"]?
            .string.flatMap(ServiceLine.Change.init(rawValue:))
        line.isCancelled =
            isCancelled(item) || line.certificationType == .cancel
        notePlaces(item, sequence, &reader)
        return line
    }

    /// Whether an item, or a piece of supporting information, is withdrawn by an update (PAS 2.2.1, spec-69).
    static func isCancelled(_ entry: JSONValue) -> Bool {
        entry.modifierExtension(infoCancelled)?["valueBoolean"]?.bool == true
    }

    /// The place of a service is CMS's code. A type of bill (NUBC), which the guide takes in its stead
    /// (X12278LocationType; X12 UM04 with qualifier A), has codes of two digits, too, and names no place: it is kept.
    private static func readPlace(
        _ item: JSONValue, into line: inout ServiceLine, _ reader: inout RequestReader
    ) {
        guard let concept = item["locationCodeableConcept"] else { return }
        if let (read, other) = concept.contradiction(of: .place) {
            line.doubts.append("The item names two places, \(read) and \(other).")
        }
        let coding = concept.coding(of: .place)
        let (system, code) = (coding?[.system]?.string, coding?[.code]?.string)
        guard let system, !KnownSystem.place.holds(system) else {
            line.placeOfService = code.flatMap { PlaceOfService($0) }
            return
        }
        guard system.hasPrefix("https://www.nubc.org/") else {
            reader.reading.note(
                "place-of-service",
                "A place of service is of CMS's code set (\(PlaceOfService.systemURI)); this one is not read.",
                at: concept)
            return
        }
        if let code {
            line.kept.append(
                KeptSegment(name: "UM", elements: [[""], [""], [""], [code, "A"]]))
        }
    }

    private static func notePlaces(
        _ item: JSONValue, _ sequence: Int, _ reader: inout RequestReader
    ) {
        reader.places[.line(sequence)] = item.place
        reader.places[.lineCode(sequence)] = item["productOrService"]?.place
        reader.places[.lineQuantity(sequence)] = item["quantity"]?.place
        reader.places[.lineDates(sequence)] =
            (item["servicedDate"] ?? item["servicedPeriod"])?.place
        reader.places[.linePlaceOfService(sequence)] = item["locationCodeableConcept"]?.place
    }

    private static func code(
        _ item: JSONValue, _ reader: inout RequestReader
    ) -> ProcedureCode? {
        guard let concept = item["productOrService"] else {
            reader.reading.refuse(
                "productOrService-missing", "An item has no productOrService.", at: item)
            return nil
        }
        guard let code = procedure(concept)?.code else {
            reader.reading.refuse(
                "procedure-code", "productOrService has no code of a known system.", at: concept)
            return nil
        }
        if let problem = code.shapeProblem {
            reader.reading.refuse(
                "procedure-code", "'\(code.code)' can not be a service: \(problem).", at: concept)
            return nil
        }
        return code
    }

    /// The first coding of a system that services are asked for in; else the first coding that has a code: as it is read,
    /// and as it was sent.
    static func procedure(_ concept: JSONValue?) -> (code: ProcedureCode, sent: Coding)? {
        let codes = (concept?.codings ?? []).compactMap { coding in
            coding.code.map { (code: procedure($0, uri: coding.system ?? ""), sent: coding) }
        }
        return codes.first { read in
            if case .other = read.code.system { false } else { true }
        } ?? codes.first
    }

    /// All codes of systems that services are asked for in.
    static func procedures(_ concept: JSONValue?) -> [ProcedureCode] {
        (concept?.codings ?? []).compactMap { coding in
            guard let text = coding.code else { return nil }
            let code = procedure(text, uri: coding.system ?? "")
            if case .other = code.system { return nil }
            return code
        }
    }

    /// Codes of CPT are sent under the name of HCPCS, too (X12278RequestedServiceType).
    static func procedure(_ code: String, uri: String) -> ProcedureCode {
        let system = ProcedureCodeSystem(uri: uri)
        return system == .hcpcs
            ? ProcedureCode(hcpcs: code) : ProcedureCode(system: system, code: code)
    }

    /// The submitter's own words: text, else the display that came with the code.
    private static func text(_ item: JSONValue) -> String? {
        let concept = item["productOrService"]
        return concept?["text"]?.string ?? concept?.codings.first?.display
    }

    /// A modifier changes what is asked for, so one that can not be read is a doubt. A code of a procedure in its place, of HCPCS or
    /// CPT, which the guide's own samples have, changes nothing that is known.
    private static func modifiers(
        _ item: JSONValue, _ reader: inout RequestReader, doubts: inout [String]
    ) -> [Modifier] {
        item.list("modifier").compactMap { concept in
            if let (read, other) = concept.contradiction(of: .procedures) {
                doubts.append("A modifier of the item is \(read) and \(other).")
            }
            let code = concept.code(of: .procedures) ?? concept["text"]?.string ?? ""
            guard let modifier = Modifier(code) else {
                reader.reading.note(
                    "modifier", "'\(code)' is no modifier: two letters or digits. It is not read.",
                    at: concept)
                if procedures(concept).allSatisfy({ $0.shapeProblem != nil }) {
                    doubts.append("What the modifier '\(code)' means is not known.")
                }
                return nil
            }
            return modifier
        }
    }

    private static func dates(_ item: JSONValue, _ reader: inout RequestReader) -> DateRange? {
        if let date = item["servicedDate"] {
            guard let day = date.fhirDate else {
                reader.reading.refuse("serviced-date", "servicedDate is no day.", at: date)
                return nil
            }
            return DateRange(start: day, end: day)
        }
        return item["servicedPeriod"].flatMap {
            reader.period($0, "serviced-period", "servicedPeriod")
        }
    }

    private static func revenue(_ item: JSONValue, _ reader: inout RequestReader) -> String? {
        guard let concept = item["revenue"] else { return nil }
        // Each version of the guide has its own word for the system.
        let coding = concept.coding(of: .revenue)
        if !KnownSystem.revenue.holds(coding?[.system]?.string ?? "") {
            reader.reading.note(
                "revenue", "A revenue code is NUBC's (\(FHIRSystems.revenue)); it is kept as sent.",
                at: concept)
        }
        return coding?[.code]?.string
    }
}
