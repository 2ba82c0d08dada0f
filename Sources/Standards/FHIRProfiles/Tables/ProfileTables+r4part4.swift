// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 4 of 12.
    static let r4part4 = """
        type ClaimResponse DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          type 1..1 CodeableConcept
          subType 0..1 CodeableConcept
          use 1..1 code @claim-use
          patient 1..1 Reference(Patient)
          created 1..1 dateTime
          insurer 1..1 Reference(Organization)
          requestor 0..1 Reference(Organization,Practitioner,PractitionerRole)
          request 0..1 Reference(Claim)
          outcome 1..1 code @remittance-outcome
          disposition 0..1 string
          preAuthRef 0..1 string
          preAuthPeriod 0..1 Period
          payeeType 0..1 CodeableConcept
          item 0..* -
            itemSequence 1..1 positiveInt
            noteNumber 0..* positiveInt
            adjudication 1..* -
              category 1..1 CodeableConcept
              reason 0..1 CodeableConcept
              amount 0..1 Money
              value 0..1 decimal
            detail 0..* -
              detailSequence 1..1 positiveInt
              noteNumber 0..* positiveInt
              adjudication 1..* #ClaimResponse.item.adjudication
              subDetail 0..* -
                subDetailSequence 1..1 positiveInt
                noteNumber 0..* positiveInt
                adjudication 0..* #ClaimResponse.item.adjudication
          addItem 0..* -
            itemSequence 0..* positiveInt
            detailSequence 0..* positiveInt
            subdetailSequence 0..* positiveInt
            provider 0..* Reference(Organization,Practitioner,PractitionerRole)
            productOrService 1..1 CodeableConcept
            modifier 0..* CodeableConcept
            programCode 0..* CodeableConcept
            serviced[x] 0..1 date|Period
            location[x] 0..1 CodeableConcept|Address|Reference(Location)
            quantity 0..1 Quantity<fhir:SimpleQuantity>
            unitPrice 0..1 Money
            factor 0..1 decimal
            net 0..1 Money
            bodySite 0..1 CodeableConcept
            subSite 0..* CodeableConcept
            noteNumber 0..* positiveInt
            adjudication 1..* #ClaimResponse.item.adjudication
            detail 0..* -
              productOrService 1..1 CodeableConcept
              modifier 0..* CodeableConcept
              quantity 0..1 Quantity<fhir:SimpleQuantity>
              unitPrice 0..1 Money
              factor 0..1 decimal
              net 0..1 Money
              noteNumber 0..* positiveInt
              adjudication 1..* #ClaimResponse.item.adjudication
              subDetail 0..* -
                productOrService 1..1 CodeableConcept
                modifier 0..* CodeableConcept
                quantity 0..1 Quantity<fhir:SimpleQuantity>
                unitPrice 0..1 Money
                factor 0..1 decimal
                net 0..1 Money
                noteNumber 0..* positiveInt
                adjudication 1..* #ClaimResponse.item.adjudication
          adjudication 0..* #ClaimResponse.item.adjudication
          total 0..* -
            category 1..1 CodeableConcept
            amount 1..1 Money
          payment 0..1 -
            type 1..1 CodeableConcept
            adjustment 0..1 Money
            adjustmentReason 0..1 CodeableConcept
            date 0..1 date
            amount 1..1 Money
            identifier 0..1 Identifier
          fundsReserve 0..1 CodeableConcept
          formCode 0..1 CodeableConcept
          form 0..1 Attachment
          processNote 0..* -
            number 0..1 positiveInt
            type 0..1 code @note-type
            text 1..1 string
            language 0..1 CodeableConcept
          communicationRequest 0..* Reference(CommunicationRequest)
          insurance 0..* -
            sequence 1..1 positiveInt
            focal 1..1 boolean
            coverage 1..1 Reference(Coverage)
            businessArrangement 0..1 string
            claimResponse 0..1 Reference(ClaimResponse)
          error 0..* -
            itemSequence 0..1 positiveInt
            detailSequence 0..1 positiveInt
            subDetailSequence 0..1 positiveInt
            code 1..1 CodeableConcept
        type ClinicalImpression DomainResource
          identifier 0..* Identifier
          status 1..1 code @clinicalimpression-status
          statusReason 0..1 CodeableConcept
          code 0..1 CodeableConcept
          description 0..1 string
          subject 1..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          effective[x] 0..1 dateTime|Period
          date 0..1 dateTime
          assessor 0..1 Reference(Practitioner,PractitionerRole)
          previous 0..1 Reference(ClinicalImpression)
          problem 0..* Reference(AllergyIntolerance,Condition)
          investigation 0..* -
            code 1..1 CodeableConcept
            item 0..* \
        Reference(DiagnosticReport,FamilyMemberHistory,ImagingStudy,Media,Observation,QuestionnaireResponse,RiskAssessment)
          protocol 0..* uri
          summary 0..1 string
          finding 0..* -
            itemCodeableConcept 0..1 CodeableConcept
            itemReference 0..1 Reference(Condition,Media,Observation)
            basis 0..1 string
          prognosisCodeableConcept 0..* CodeableConcept
          prognosisReference 0..* Reference(RiskAssessment)
          supportingInfo 0..* Reference
          note 0..* Annotation
        type CodeSystem DomainResource !csd-1
          url 0..1 uri
          identifier 0..* Identifier
          version 0..1 string
          name 0..1 string
          title 0..1 string
          status 1..1 code @publication-status
          experimental 0..1 boolean
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          copyright 0..1 markdown
          caseSensitive 0..1 boolean
          valueSet 0..1 canonical(ValueSet)
          hierarchyMeaning 0..1 code @codesystem-hierarchy-meaning
          compositional 0..1 boolean
          versionNeeded 0..1 boolean
          content 1..1 code @codesystem-content-mode
          supplements 0..1 canonical(CodeSystem)
          count 0..1 unsignedInt
          filter 0..* -
            code 1..1 code
            description 0..1 string
            operator 1..* code @filter-operator
            value 1..1 string
          property 0..* -
            code 1..1 code
            uri 0..1 uri
            description 0..1 string
            type 1..1 code @concept-property-type
          concept 0..* -
            code 1..1 code
            display 0..1 string
            definition 0..1 string
            designation 0..* -
              language 0..1 code
              use 0..1 Coding
              value 1..1 string
            property 0..* -
              code 1..1 code
              value[x] 1..1 code|Coding|string|integer|boolean|dateTime|decimal
            concept 0..* #CodeSystem.concept
        type CodeableConcept Element
          coding 0..* Coding
          text 0..1 string
        type Coding Element
          system 0..1 uri
          version 0..1 string
          code 0..1 code
          display 0..1 string
          userSelected 0..1 boolean
        type Communication DomainResource
          identifier 0..* Identifier
          instantiatesCanonical 0..* \
        canonical(ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire)
          instantiatesUri 0..* uri
          basedOn 0..* Reference
          partOf 0..* Reference
          inResponseTo 0..* Reference(Communication)
          status 1..1 code @event-status
          statusReason 0..1 CodeableConcept
          category 0..* CodeableConcept
          priority 0..1 code @request-priority
          medium 0..* CodeableConcept
          subject 0..1 Reference(Group,Patient)
          topic 0..1 CodeableConcept
          about 0..* Reference
          encounter 0..1 Reference(Encounter)
          sent 0..1 dateTime
          received 0..1 dateTime
          recipient 0..* \
        Reference(CareTeam,Device,Group,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          sender 0..1 \
        Reference(Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          payload 0..* -
            content[x] 1..1 string|Attachment|Reference
          note 0..* Annotation
        type CommunicationRequest DomainResource
          identifier 0..* Identifier
          basedOn 0..* Reference
          replaces 0..* Reference(CommunicationRequest)
          groupIdentifier 0..1 Identifier
          status 1..1 code @request-status
          statusReason 0..1 CodeableConcept
          category 0..* CodeableConcept
          priority 0..1 code @request-priority
          doNotPerform 0..1 boolean
          medium 0..* CodeableConcept
          subject 0..1 Reference(Group,Patient)
          about 0..* Reference
          encounter 0..1 Reference(Encounter)
          payload 0..* -
            content[x] 1..1 string|Attachment|Reference
          occurrence[x] 0..1 dateTime|Period
          authoredOn 0..1 dateTime
          requester 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          recipient 0..* \
        Reference(CareTeam,Device,Group,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          sender 0..1 \
        Reference(Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          note 0..* Annotation
        type CompartmentDefinition DomainResource
          url 1..1 uri
          version 0..1 string
          name 1..1 string
          status 1..1 code @publication-status
          experimental 0..1 boolean
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          purpose 0..1 markdown
          code 1..1 code @compartment-type
          search 1..1 boolean
          resource 0..* -
            code 1..1 code @resource-types
            param 0..* string
            documentation 0..1 string
        type Composition DomainResource
          identifier 0..1 Identifier
          status 1..1 code @composition-status
          type 1..1 CodeableConcept
          category 0..* CodeableConcept
          subject 0..1 Reference
          encounter 0..1 Reference(Encounter)
          date 1..1 dateTime
          author 1..* Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          title 1..1 string
          confidentiality 0..1 code @v3-ConfidentialityClassification
          attester 0..* -
            mode 1..1 code @composition-attestation-mode
            time 0..1 dateTime
            party 0..1 Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          custodian 0..1 Reference(Organization)
          relatesTo 0..* -
            code 1..1 code @document-relationship-type
            target[x] 1..1 Identifier|Reference(Composition)
          event 0..* -
            code 0..* CodeableConcept
            period 0..1 Period
            detail 0..* Reference
          section 0..* - !cmp-1 !cmp-2
            title 0..1 string
            code 0..1 CodeableConcept
            author 0..* Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            focus 0..1 Reference
            text 0..1 Narrative
            mode 0..1 code @list-mode
            orderedBy 0..1 CodeableConcept
            entry 0..* Reference
            emptyReason 0..1 CodeableConcept
            section 0..* #Composition.section
        type ConceptMap DomainResource
          url 0..1 uri
          identifier 0..1 Identifier
          version 0..1 string
          name 0..1 string
          title 0..1 string
          status 1..1 code @publication-status
          experimental 0..1 boolean
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          copyright 0..1 markdown
          source[x] 0..1 uri|canonical(ValueSet)
          target[x] 0..1 uri|canonical(ValueSet)
          group 0..* -
            source 0..1 uri
            sourceVersion 0..1 string
            target 0..1 uri
            targetVersion 0..1 string
            element 1..* -
              code 0..1 code
              display 0..1 string
              target 0..* - !cmd-1
                code 0..1 code
                display 0..1 string
                equivalence 1..1 code @concept-map-equivalence
                comment 0..1 string
                dependsOn 0..* -
                  property 1..1 uri
                  system 0..1 canonical(CodeSystem)
                  value 1..1 string
                  display 0..1 string
                product 0..* #ConceptMap.group.element.target.dependsOn
            unmapped 0..1 - !cmd-2 !cmd-3
              mode 1..1 code @conceptmap-unmapped-mode
              code 0..1 code
              display 0..1 string
              url 0..1 canonical(ConceptMap)
        type Condition DomainResource !con-4 !con-5
          identifier 0..* Identifier
          clinicalStatus 0..1 CodeableConcept @condition-clinical
          verificationStatus 0..1 CodeableConcept @condition-ver-status
          category 0..* CodeableConcept
          severity 0..1 CodeableConcept
          code 0..1 CodeableConcept
          bodySite 0..* CodeableConcept
          subject 1..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          onset[x] 0..1 dateTime|Age|Period|Range|string
          abatement[x] 0..1 dateTime|Age|Period|Range|string
          recordedDate 0..1 dateTime
          recorder 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          asserter 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          stage 0..* - !con-1
            summary 0..1 CodeableConcept
            assessment 0..* Reference(ClinicalImpression,DiagnosticReport,Observation)
            type 0..1 CodeableConcept
          evidence 0..* - !con-2
            code 0..* CodeableConcept
            detail 0..* Reference
          note 0..* Annotation
        type Consent DomainResource !ppc-1 !ppc-2 !ppc-3 !ppc-4 !ppc-5
          identifier 0..* Identifier
          status 1..1 code @consent-state-codes
          scope 1..1 CodeableConcept
          category 1..* CodeableConcept
          patient 0..1 Reference(Patient)
          dateTime 0..1 dateTime
          performer 0..* Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          organization 0..* Reference(Organization)
          source[x] 0..1 Attachment|Reference(Consent,Contract,DocumentReference,QuestionnaireResponse)
          policy 0..* -
            authority 0..1 uri
            uri 0..1 uri
          policyRule 0..1 CodeableConcept
          verification 0..* -
            verified 1..1 boolean
            verifiedWith 0..1 Reference(Patient,RelatedPerson)
            verificationDate 0..1 dateTime
          provision 0..1 -
            type 0..1 code @consent-provision-type
            period 0..1 Period
            actor 0..* -
              role 1..1 CodeableConcept
              reference 1..1 \
        Reference(CareTeam,Device,Group,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            action 0..* CodeableConcept
            securityLabel 0..* Coding
            purpose 0..* Coding
            class 0..* Coding
            code 0..* CodeableConcept
            dataPeriod 0..1 Period
            data 0..* -
              meaning 1..1 code @consent-data-meaning
              reference 1..1 Reference
            provision 0..* #Consent.provision
        type ContactDetail Element
          name 0..1 string
          telecom 0..* ContactPoint
        type ContactPoint Element !cpt-2
          system 0..1 code @contact-point-system
          value 0..1 string
          use 0..1 code @contact-point-use
          rank 0..1 positiveInt
          period 0..1 Period
        type Contract DomainResource
          identifier 0..* Identifier
          url 0..1 uri
          version 0..1 string
          status 0..1 code @contract-status
          legalState 0..1 CodeableConcept
          instantiatesCanonical 0..1 Reference(Contract)
          instantiatesUri 0..1 uri
          contentDerivative 0..1 CodeableConcept
          issued 0..1 dateTime
          applies 0..1 Period
          expirationType 0..1 CodeableConcept
          subject 0..* Reference
          authority 0..* Reference(Organization)
          domain 0..* Reference(Location)
          site 0..* Reference(Location)
          name 0..1 string
          title 0..1 string
          subtitle 0..1 string
          alias 0..* string
          author 0..1 Reference(Organization,Patient,Practitioner,PractitionerRole)
          scope 0..1 CodeableConcept
          topic[x] 0..1 CodeableConcept|Reference
          type 0..1 CodeableConcept
          subType 0..* CodeableConcept
          contentDefinition 0..1 -
            type 1..1 CodeableConcept
            subType 0..1 CodeableConcept
            publisher 0..1 Reference(Organization,Practitioner,PractitionerRole)
            publicationDate 0..1 dateTime
            publicationStatus 1..1 code @contract-publicationstatus
            copyright 0..1 markdown
          term 0..* -
            identifier 0..1 Identifier
            issued 0..1 dateTime
            applies 0..1 Period
            topic[x] 0..1 CodeableConcept|Reference
            type 0..1 CodeableConcept
            subType 0..1 CodeableConcept
            text 0..1 string
            securityLabel 0..* -
              number 0..* unsignedInt
              classification 1..1 Coding
              category 0..* Coding
              control 0..* Coding
            offer 1..1 -
              identifier 0..* Identifier
              party 0..* -
                reference 1..* Reference(Device,Group,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
                role 1..1 CodeableConcept
              topic 0..1 Reference
              type 0..1 CodeableConcept
              decision 0..1 CodeableConcept
              decisionMode 0..* CodeableConcept
              answer 0..* -
                value[x] 1..1 boolean|decimal|integer|date|dateTime|time|string|uri|Attachment|Coding|Quantity|Reference
              text 0..1 string
              linkId 0..* string
              securityLabelNumber 0..* unsignedInt
            asset 0..* -
              scope 0..1 CodeableConcept
              type 0..* CodeableConcept
              typeReference 0..* Reference
              subtype 0..* CodeableConcept
              relationship 0..1 Coding
              context 0..* -
                reference 0..1 Reference
                code 0..* CodeableConcept
                text 0..1 string
              condition 0..1 string
              periodType 0..* CodeableConcept
              period 0..* Period
              usePeriod 0..* Period
              text 0..1 string
              linkId 0..* string
              answer 0..* #Contract.term.offer.answer
              securityLabelNumber 0..* unsignedInt
              valuedItem 0..* -
                entity[x] 0..1 CodeableConcept|Reference
                identifier 0..1 Identifier
                effectiveTime 0..1 dateTime
                quantity 0..1 Quantity<fhir:SimpleQuantity>
                unitPrice 0..1 Money
                factor 0..1 decimal
                points 0..1 decimal
                net 0..1 Money
                payment 0..1 string
                paymentDate 0..1 dateTime
                responsible 0..1 Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
                recipient 0..1 Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
                linkId 0..* string
                securityLabelNumber 0..* unsignedInt
            action 0..* -
              doNotPerform 0..1 boolean
              type 1..1 CodeableConcept
              subject 0..* -
                reference 1..* Reference(Device,Group,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
                role 0..1 CodeableConcept
              intent 1..1 CodeableConcept
              linkId 0..* string
              status 1..1 CodeableConcept
              context 0..1 Reference(Encounter,EpisodeOfCare)
              contextLinkId 0..* string
              occurrence[x] 0..1 dateTime|Period|Timing
              requester 0..* Reference(Device,Group,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
              requesterLinkId 0..* string
              performerType 0..* CodeableConcept
              performerRole 0..1 CodeableConcept
              performer 0..1 \
        Reference(CareTeam,Device,Location,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson,Substance)
              performerLinkId 0..* string
              reasonCode 0..* CodeableConcept
              reasonReference 0..* \
        Reference(Condition,DiagnosticReport,DocumentReference,Observation,Questionnaire,QuestionnaireResponse)
              reason 0..* string
              reasonLinkId 0..* string
              note 0..* Annotation
              securityLabelNumber 0..* unsignedInt
            group 0..* #Contract.term
          supportingInfo 0..* Reference
          relevantHistory 0..* Reference(Provenance)
          signer 0..* -
            type 1..1 Coding
            party 1..1 Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            signature 1..* Signature
          friendly 0..* -
            content[x] 1..1 Attachment|Reference(Composition,DocumentReference,QuestionnaireResponse)
          legal 0..* -
            content[x] 1..1 Attachment|Reference(Composition,DocumentReference,QuestionnaireResponse)
          rule 0..* -
            content[x] 1..1 Attachment|Reference(DocumentReference)
          legallyBinding[x] 0..1 Attachment|Reference(Composition,Contract,DocumentReference,QuestionnaireResponse)
        type Contributor Element
          type 1..1 code @contributor-type
          name 1..1 string
          contact 0..* ContactDetail
        type Count Quantity !cnt-3
        """
}
