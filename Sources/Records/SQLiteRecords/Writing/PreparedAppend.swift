import Cases
import Records

/// An append with its bytes made: on the caller's task, so that the one thread that writes only writes.
struct PreparedAppend: Sendable {
    let append: Append
    /// Only where a link over them is still to be made; empty otherwise, so that they do not take room while they wait.
    let events: [UInt8]
    /// The events as they are stored.
    let packed: PackedBytes
    /// The link of the events; nil where it follows one that only the writer knows.
    let opening: ChainHash?
    let summary: [UInt8]
    let key: CaseKey
    /// Those that it gives, which are none of a case, and where each stands.
    let numbers: [(text: String, place: Int64?)]
    /// In the order of those of the append.
    let documents: [PackedBytes]
    /// What it weighs in the queue.
    let byteCount: Int

    init(_ append: Append, _ numberKey: NumberKey) throws(AppendError) {
        if let fault = append.fault { throw .unavailable(fault) }
        let events = EventsForm.bytes(of: append.events)
        guard events.count <= EventsForm.bytesMax else {
            throw .unavailable("an entry of \(events.count) bytes could not be read again")
        }
        self.append = append
        packed = PackedBytes(packing: events)
        opening =
            append.expectedVersion > 0
            ? nil
            : Chain.entry(
                after: Chain.genesis(payer: append.payer, caseID: append.caseID), events: events)
        self.events = opening == nil ? events : []
        summary = RecordForm.bytes(of: append.summary)
        key = CaseKey(append.caseID, numberKey)
        numbers = append.numbers.filter { $0 != append.caseID.text }
            .map { ($0, NumberPlace(of: $0, key: numberKey)?.value) }
        documents = append.documents.map { PackedBytes(packing: $0.bytes) }
        byteCount =
            events.count + summary.count + documents.reduce(512) { $0 + $1.bytes.count }
    }
}
