import Cases
import Plans
import Policies
import Primitives
import Records
import Workflow
import X12

/// A 278 request (005010X217) in; a submission, rejections or problems out.
struct RequestReader {
    let book: PlanBook

    enum Request {
        case submission(Submission, RequestTree)
        /// Readable, and for somebody the book does not know.
        case rejected([Rejection], RequestTree)
        /// Some of it can not be read; the levels are, so that the answer says where.
        case invalid([Problem], RequestTree?)
    }

    func read(_ rows: [Row]) -> Request {
        var reading = Reading()
        guard let tree = RequestTree(rows, &reading.problems) else {
            return .invalid(reading.problems, nil)
        }
        let name = tree.payer.names.first
        let payer = book.payer(named: name)
        let request = Self.request(tree, payer: payer?.id ?? PayerID(""), &reading)
        guard let request else { return .invalid(reading.problems, tree) }
        guard payer != nil else {
            let rejection = Rejection(
                .unknownPayer, "No payer here goes by \(name?.name[9] ?? "no identifier").",
                place: reading.places[.insurer])
            return .rejected([rejection], tree)
        }
        return .submission(submission(request, reading.places, rows, tree), tree)
    }

    /// What is asked, whoever the payer is; nil where problems keep it from being read.
    static func request(
        _ tree: RequestTree, payer: PayerID, _ reading: inout Reading
    ) -> AuthorizationRequest? {
        checkPurpose(tree, &reading)
        reading.places[.insurer] =
            tree.payer.names.first?.name.place(9) ?? tree.payer.header.place()
        let member = MemberReader.read(tree, &reading)
        let requester = ProviderReader.requester(tree.requester, &reading)
        var event = EventReader.read(tree.event, requester: requester, &reading)
        // A cancellation may be said of the whole set only.
        if tree.header[2] == "01" { event.certificationType = .cancel }
        let lines = tree.services.enumerated().compactMap { index, level in
            ServiceReader(level: level, sequence: index + 1, event: event).read(&reading)
        }
        guard reading.problems.isEmpty, let member else { return nil }
        let transaction = Transaction(
            door: .x12, submitter: requester?.identifiers.first ?? "",
            identifier: tree.header[3] ?? "", traceNumbers: EventReader.traces(tree.event),
            createdAt: DateReader.instant(tree.header))
        return AuthorizationRequest(
            payer: payer, transaction: transaction, member: member, event: event, lines: lines,
            deviations: reading.deviations)
    }

    private func submission(
        _ request: AuthorizationRequest, _ places: RequestPlaces, _ rows: [Row],
        _ tree: RequestTree
    ) -> Submission {
        let isCancelled = request.event.certificationType == .cancel
        let numbers = Self.numbers(of: request)
        var submission = Submission(
            request: request, places: places, evidence: Evidence(items: []), documents: [],
            source: StoredDocument.message(rows),
            contentDigest: contentDigest(rows),
            prior: numbers.first, cancelsAll: isCancelled)
        submission.priorNumbers = Array(numbers.dropFirst())
        return submission
    }

    /// The numbers that a request names its case by: those of the event. What makes sense for a case that is here only is named by
    /// its services, too; what renews or extends an authorization may be a request of its own.
    private static func numbers(of request: AuthorizationRequest) -> [String] {
        let type = request.event.certificationType
        if type == .initial { return [] }
        let named = request.event.previousNumbers
        let isOfKnownCase = [.revised, .cancel, .reconsideration].contains(type) || type.isAppeal
        guard named.isEmpty, isOfKnownCase else { return named }
        return request.lines.flatMap(\.previousNumbers).uniqued
    }

    /// BHT02: a request or its cancellation. A reservation (36) asks for nothing that is decided here.
    private static func checkPurpose(_ tree: RequestTree, _ reading: inout Reading) {
        if tree.header[2].map({ ["13", "01"].contains($0) }) != true {
            reading.refuse(
                "purpose",
                "BHT02 '\(tree.header[2] ?? "")' is neither a request nor a cancellation.",
                at: tree.header.place(2))
        }
        if tree.header[3] == nil {
            reading.refuse(
                "identifier", "BHT03 does not name the transaction.", at: tree.header.place(3))
        }
    }

    /// What makes two messages equal: all that is asked, not when it was sent (BHT04, BHT05) and under which control
    /// number.
    private func contentDigest(_ rows: [Row]) -> DocumentDigest {
        var text = ""
        for row in rows.dropFirst().dropLast() {
            let elements = row.kept.elements.enumerated().map { index, parts in
                row.id == "BHT" && (index == 3 || index == 4)
                    ? "" : parts.joined(separator: "\u{1F}")
            }
            text += ([row.id] + elements).joined(separator: "\u{1D}") + "\u{1E}"
        }
        return ContentDigest.of(text)
    }
}
