import FHIR
import Primitives
import Workflow

/// What a message came to when it was read: what it asks, as far as it could be read.
enum ReadMessage<Asked> {
    case asked(Asked, FHIRBundle, FHIRBundle.Entry)
    /// Readable, and for somebody the book does not know.
    case rejected([Rejection], FHIRBundle, FHIRBundle.Entry)
    case invalid([Problem])
}
