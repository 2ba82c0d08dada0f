import Cases
import JSON
import Records

/// A filled-in form as it is kept: its fields in the order of their names, and its documents by digest.
///
/// Without the form's own identifier it is what two sendings of one form have in common.
struct RequestSource {
    let form: FormData
    let documents: [UploadedDocument]

    func bytes(identifier: String?) -> [UInt8] {
        let fields = form.values.keys.sorted().filter { name in
            name != "token" && name != "form" && !name.hasPrefix("kept-")
                && !name.hasPrefix("file-") && form.given(name) != nil
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("form", identifier)
            writer.object("fields") { writer in
                for name in fields { writer.member(name, form.value(name)) }
            }
            writer.array("documents") { writer in
                for uploaded in documents {
                    writer.object { writer in
                        writer.member("digest", uploaded.document.digest.text)
                        writer.member("kind", uploaded.kind)
                        writer.member("title", uploaded.title)
                    }
                }
            }
        }
        return writer.bytes
    }
}
