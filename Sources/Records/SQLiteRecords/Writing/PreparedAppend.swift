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
    let grants: [[UInt8]]
    /// In the order of those of the append.
    let documents: [PackedBytes]
    /// What it weighs in the queue.
    let byteCount: Int

    init(_ append: Append) throws(AppendError) {
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
        grants = append.summary.grants.map { RecordForm.bytes(of: $0) }
        documents = append.documents.map { PackedBytes(packing: $0.bytes) }
        byteCount =
            events.count + summary.count + documents.reduce(512) { $0 + $1.bytes.count }
    }
}
