import Foundation
import Primitives

/// Fields for files, and the files that a form brought already.
///
/// A browser never fills a file field again. So a form that comes back with problems carries its files itself, as
/// hidden fields, and nothing has to be chosen twice.
struct FileFields {
    static let count = 3
    /// All files of one form together; more is not carried and must be chosen again.
    static let carriedBytesMax = 6 << 20

    struct Chosen: Sendable {
        var file: FormData.File
        var kind: String
        /// As typed.
        var date: String
    }

    /// The files of a form: those carried from before that were not taken out, then the new ones.
    static func chosen(
        _ form: FormData, _ problems: inout FieldProblems
    ) -> [Chosen] {
        var chosen: [Chosen] = []
        for number in 1...FormLimits.files {
            guard let name = form.given("kept-\(number)-name"),
                form.given("kept-\(number)-out") == nil,
                let data = Data(base64Encoded: form.value("kept-\(number)-data"))
            else { continue }
            chosen.append(
                Chosen(
                    file: FormData.File(
                        field: "kept-\(number)", name: MultipartForm.plainName(name),
                        mediaType: form.value("kept-\(number)-type"), bytes: [UInt8](data)),
                    kind: form.value("kept-\(number)-kind"),
                    date: form.value("kept-\(number)-date")))
        }
        for number in 1...count {
            for file in form.files("file-\(number)") {
                chosen.append(
                    Chosen(
                        file: file, kind: form.value("file-\(number)-kind"),
                        date: form.value("file-\(number)-date")))
            }
        }
        if chosen.count > FormLimits.files {
            problems.add("file-1", "Files: at most \(FormLimits.files).")
        }
        for file in chosen where !DocumentKinds.isKnown(file.kind) {
            problems.add("file-1", "What '\(file.file.name)' is: choose one of the list.")
        }
        return chosen
    }

    /// Reads each chosen file as a document.
    static func documents(
        _ chosen: [Chosen], _ problems: inout FieldProblems
    ) -> [UploadedDocument] {
        chosen.compactMap { chosen in
            let kind = chosen.kind.isEmpty ? nil : chosen.kind
            let date = CivilDate(chosen.date)
            if date == nil {
                problems.add(
                    "file-1",
                    "The day that '\(chosen.file.name)' was written is "
                        + (chosen.date.isEmpty ? "missing." : "no date: '\(chosen.date)'."))
            }
            guard let document = UploadedDocument(chosen.file, kind: kind, date: date) else {
                problems.add(
                    "file-1",
                    "'\(chosen.file.name)' can not be read: send \(UploadedDocument.accepted).")
                return nil
            }
            return document
        }
    }

    /// - Parameter chosen: what came with the form that is shown again.
    static func html(_ form: FormData, _ problems: FieldProblems, _ chosen: [Chosen]) -> HTML {
        let total = chosen.reduce(0) { $0 + $1.file.bytes.count }
        let isCarried = total <= carriedBytesMax
        return """
            \(HTML.when(!isCarried, """
                <p class="problem">The files are too large to be kept with the form. \
                Choose them again.</p>
                """))
            \(HTML.each(isCarried ? Array(chosen.enumerated()) : []) {
                carried($0.element, $0.offset + 1)
            })
            \(HTML.each(1...count) { fields($0, form, problems) })
            """
    }

    /// Each file field says already what is asked for.
    static func prefilled(_ form: FormData, _ questions: [AskedQuestion]) -> FormData {
        var form = form
        let kinds = questions.compactMap { asked -> String? in
            guard case .document(let loinc?) = asked.question, DocumentKinds.isKnown(loinc) else {
                return nil
            }
            return loinc
        }
        for (index, kind) in kinds.prefix(count).enumerated()
        where form.values["file-\(index + 1)-kind"] == nil {
            form.set("file-\(index + 1)-kind", kind)
        }
        return form
    }

    private static func fields(
        _ number: Int, _ form: FormData, _ problems: FieldProblems
    ) -> HTML {
        """
        <div class="grid">
        \(Field("file-\(number)", "File \(number)", .file).html(form, problems))
        \(Field("file-\(number)-kind", "What file \(number) is", .choice(DocumentKinds.options))
            .html(form, problems))
        \(Field("file-\(number)-date", "The day file \(number) was written", .date)
            .html(form, problems))</div>

        """
    }

    private static func carried(_ chosen: Chosen, _ number: Int) -> HTML {
        let data = Data(chosen.file.bytes).base64EncodedString()
        let prefix = "kept-\(number)"
        return """
            <p class="choice">\
            \(Field.hidden([
                (name: "\(prefix)-name", value: chosen.file.name),
                (name: "\(prefix)-type", value: chosen.file.mediaType),
                (name: "\(prefix)-kind", value: chosen.kind),
                (name: "\(prefix)-date", value: chosen.date),
                (name: "\(prefix)-data", value: data),
            ]))\
            <input type="checkbox" id="\(prefix)" name="\(prefix)-out" value="yes">\
            <label for="\(prefix)">Take out '\(chosen.file.name)' \
            (\((chosen.file.bytes.count + 1023) / 1024) KB, \
            \(DocumentKinds.label(chosen.kind) ?? "attached"))</label></p>

            """
    }
}
