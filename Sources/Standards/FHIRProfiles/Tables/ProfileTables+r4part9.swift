// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 9 of 12.
    static let r4part9 = """
        type Observation DomainResource !obs-6 !obs-7
          identifier 0..* Identifier
          basedOn 0..* \
        Reference(CarePlan,DeviceRequest,ImmunizationRecommendation,MedicationRequest,NutritionOrder,ServiceRequest)
          partOf 0..* \
        Reference(ImagingStudy,Immunization,MedicationAdministration,MedicationDispense,MedicationStatement,Procedure)
          status 1..1 code @observation-status
          category 0..* CodeableConcept
          code 1..1 CodeableConcept
          subject 0..1 Reference(Device,Group,Location,Patient)
          focus 0..* Reference
          encounter 0..1 Reference(Encounter)
          effective[x] 0..1 dateTime|Period|Timing|instant
          issued 0..1 instant
          performer 0..* Reference(CareTeam,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          value[x] 0..1 Quantity|CodeableConcept|string|boolean|integer|Range|Ratio|SampledData|time|dateTime|Period
          dataAbsentReason 0..1 CodeableConcept
          interpretation 0..* CodeableConcept
          note 0..* Annotation
          bodySite 0..1 CodeableConcept
          method 0..1 CodeableConcept
          specimen 0..1 Reference(Specimen)
          device 0..1 Reference(Device,DeviceMetric)
          referenceRange 0..* - !obs-3
            low 0..1 Quantity<fhir:SimpleQuantity>
            high 0..1 Quantity<fhir:SimpleQuantity>
            type 0..1 CodeableConcept
            appliesTo 0..* CodeableConcept
            age 0..1 Range
            text 0..1 string
          hasMember 0..* Reference(MolecularSequence,Observation,QuestionnaireResponse)
          derivedFrom 0..* \
        Reference(DocumentReference,ImagingStudy,Media,MolecularSequence,Observation,QuestionnaireResponse)
          component 0..* -
            code 1..1 CodeableConcept
            value[x] 0..1 Quantity|CodeableConcept|string|boolean|integer|Range|Ratio|SampledData|time|dateTime|Period
            dataAbsentReason 0..1 CodeableConcept
            interpretation 0..* CodeableConcept
            referenceRange 0..* #Observation.referenceRange
        type ObservationDefinition DomainResource
          category 0..* CodeableConcept
          code 1..1 CodeableConcept
          identifier 0..* Identifier
          permittedDataType 0..* code @permitted-data-type
          multipleResultsAllowed 0..1 boolean
          method 0..1 CodeableConcept
          preferredReportName 0..1 string
          quantitativeDetails 0..1 -
            customaryUnit 0..1 CodeableConcept
            unit 0..1 CodeableConcept
            conversionFactor 0..1 decimal
            decimalPrecision 0..1 integer
          qualifiedInterval 0..* -
            category 0..1 code @observation-range-category
            range 0..1 Range
            context 0..1 CodeableConcept
            appliesTo 0..* CodeableConcept
            gender 0..1 code @administrative-gender
            age 0..1 Range
            gestationalAge 0..1 Range
            condition 0..1 string
          validCodedValueSet 0..1 Reference(ValueSet)
          normalCodedValueSet 0..1 Reference(ValueSet)
          abnormalCodedValueSet 0..1 Reference(ValueSet)
          criticalCodedValueSet 0..1 Reference(ValueSet)
        type OperationDefinition DomainResource
          url 0..1 uri
          version 0..1 string
          name 1..1 string
          title 0..1 string
          status 1..1 code @publication-status
          kind 1..1 code @operation-kind
          experimental 0..1 boolean
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          affectsState 0..1 boolean
          code 1..1 code
          comment 0..1 markdown
          base 0..1 canonical(OperationDefinition)
          resource 0..* code @resource-types
          system 1..1 boolean
          type 1..1 boolean
          instance 1..1 boolean
          inputProfile 0..1 canonical(StructureDefinition)
          outputProfile 0..1 canonical(StructureDefinition)
          parameter 0..* - !opd-1 !opd-2 !opd-3
            name 1..1 code
            use 1..1 code @operation-parameter-use
            min 1..1 integer
            max 1..1 string
            documentation 0..1 string
            type 0..1 code @all-types
            targetProfile 0..* canonical(StructureDefinition)
            searchType 0..1 code @search-param-type
            binding 0..1 -
              strength 1..1 code @binding-strength
              valueSet 1..1 canonical(ValueSet)
            referencedFrom 0..* -
              source 1..1 string
              sourceId 0..1 string
            part 0..* #OperationDefinition.parameter
          overload 0..* -
            parameterName 0..* string
            comment 0..1 string
        type OperationOutcome DomainResource
          issue 1..* -
            severity 1..1 code @issue-severity
            code 1..1 code @issue-type
            details 0..1 CodeableConcept
            diagnostics 0..1 string
            location 0..* string
            expression 0..* string
        type Organization DomainResource !org-1
          identifier 0..* Identifier
          active 0..1 boolean
          type 0..* CodeableConcept
          name 0..1 string
          alias 0..* string
          telecom 0..* ContactPoint !org-3
          address 0..* Address !org-2
          partOf 0..1 Reference(Organization)
          contact 0..* -
            purpose 0..1 CodeableConcept
            name 0..1 HumanName
            telecom 0..* ContactPoint
            address 0..1 Address
          endpoint 0..* Reference(Endpoint)
        type OrganizationAffiliation DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          period 0..1 Period
          organization 0..1 Reference(Organization)
          participatingOrganization 0..1 Reference(Organization)
          network 0..* Reference(Organization)
          code 0..* CodeableConcept
          specialty 0..* CodeableConcept
          location 0..* Reference(Location)
          healthcareService 0..* Reference(HealthcareService)
          telecom 0..* ContactPoint
          endpoint 0..* Reference(Endpoint)
        type ParameterDefinition Element
          name 0..1 code
          use 1..1 code @operation-parameter-use
          min 0..1 integer
          max 0..1 string
          documentation 0..1 string
          type 1..1 code @all-types
          profile 0..1 canonical(StructureDefinition)
        type Parameters Resource
          parameter 0..* - !inv-1
            name 1..1 string
            value[x] 0..1 *
            resource 0..1 Resource
            part 0..* #Parameters.parameter
        type Patient DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          name 0..* HumanName
          telecom 0..* ContactPoint
          gender 0..1 code @administrative-gender
          birthDate 0..1 date
          deceased[x] 0..1 boolean|dateTime
          address 0..* Address
          maritalStatus 0..1 CodeableConcept
          multipleBirth[x] 0..1 boolean|integer
          photo 0..* Attachment
          contact 0..* - !pat-1
            relationship 0..* CodeableConcept
            name 0..1 HumanName
            telecom 0..* ContactPoint
            address 0..1 Address
            gender 0..1 code @administrative-gender
            organization 0..1 Reference(Organization)
            period 0..1 Period
          communication 0..* -
            language 1..1 CodeableConcept
            preferred 0..1 boolean
          generalPractitioner 0..* Reference(Organization,Practitioner,PractitionerRole)
          managingOrganization 0..1 Reference(Organization)
          link 0..* -
            other 1..1 Reference(Patient,RelatedPerson)
            type 1..1 code @link-type
        type PaymentNotice DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          request 0..1 Reference
          response 0..1 Reference
          created 1..1 dateTime
          provider 0..1 Reference(Organization,Practitioner,PractitionerRole)
          payment 1..1 Reference(PaymentReconciliation)
          paymentDate 0..1 date
          payee 0..1 Reference(Organization,Practitioner,PractitionerRole)
          recipient 1..1 Reference(Organization)
          amount 1..1 Money
          paymentStatus 0..1 CodeableConcept
        type PaymentReconciliation DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          period 0..1 Period
          created 1..1 dateTime
          paymentIssuer 0..1 Reference(Organization)
          request 0..1 Reference(Task)
          requestor 0..1 Reference(Organization,Practitioner,PractitionerRole)
          outcome 0..1 code @remittance-outcome
          disposition 0..1 string
          paymentDate 1..1 date
          paymentAmount 1..1 Money
          paymentIdentifier 0..1 Identifier
          detail 0..* -
            identifier 0..1 Identifier
            predecessor 0..1 Identifier
            type 1..1 CodeableConcept
            request 0..1 Reference
            submitter 0..1 Reference(Organization,Practitioner,PractitionerRole)
            response 0..1 Reference
            date 0..1 date
            responsible 0..1 Reference(PractitionerRole)
            payee 0..1 Reference(Organization,Practitioner,PractitionerRole)
            amount 0..1 Money
          formCode 0..1 CodeableConcept
          processNote 0..* -
            type 0..1 code @note-type
            text 0..1 string
        type Period Element !per-1
          start 0..1 dateTime
          end 0..1 dateTime
        type Person DomainResource
          identifier 0..* Identifier
          name 0..* HumanName
          telecom 0..* ContactPoint
          gender 0..1 code @administrative-gender
          birthDate 0..1 date
          address 0..* Address
          photo 0..1 Attachment
          managingOrganization 0..1 Reference(Organization)
          active 0..1 boolean
          link 0..* -
            target 1..1 Reference(Patient,Person,Practitioner,RelatedPerson)
            assurance 0..1 code @identity-assuranceLevel
        type PlanDefinition DomainResource
          url 0..1 uri
          identifier 0..* Identifier
          version 0..1 string
          name 0..1 string
          title 0..1 string
          subtitle 0..1 string
          type 0..1 CodeableConcept
          status 1..1 code @publication-status
          experimental 0..1 boolean
          subject[x] 0..1 CodeableConcept|Reference(Group)
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          usage 0..1 string
          copyright 0..1 markdown
          approvalDate 0..1 date
          lastReviewDate 0..1 date
          effectivePeriod 0..1 Period
          topic 0..* CodeableConcept
          author 0..* ContactDetail
          editor 0..* ContactDetail
          reviewer 0..* ContactDetail
          endorser 0..* ContactDetail
          relatedArtifact 0..* RelatedArtifact
          library 0..* canonical(Library)
          goal 0..* -
            category 0..1 CodeableConcept
            description 1..1 CodeableConcept
            priority 0..1 CodeableConcept
            start 0..1 CodeableConcept
            addresses 0..* CodeableConcept
            documentation 0..* RelatedArtifact
            target 0..* -
              measure 0..1 CodeableConcept
              detail[x] 0..1 Quantity|Range|CodeableConcept
              due 0..1 Duration
          action 0..* -
            prefix 0..1 string
            title 0..1 string
            description 0..1 string
            textEquivalent 0..1 string
            priority 0..1 code @request-priority
            code 0..* CodeableConcept
            reason 0..* CodeableConcept
            documentation 0..* RelatedArtifact
            goalId 0..* id
            subject[x] 0..1 CodeableConcept|Reference(Group)
            trigger 0..* TriggerDefinition
            condition 0..* -
              kind 1..1 code @action-condition-kind
              expression 0..1 Expression
            input 0..* DataRequirement
            output 0..* DataRequirement
            relatedAction 0..* -
              actionId 1..1 id
              relationship 1..1 code @action-relationship-type
              offset[x] 0..1 Duration|Range
            timing[x] 0..1 dateTime|Age|Period|Duration|Range|Timing
            participant 0..* -
              type 1..1 code @action-participant-type
              role 0..1 CodeableConcept
            type 0..1 CodeableConcept
            groupingBehavior 0..1 code @action-grouping-behavior
            selectionBehavior 0..1 code @action-selection-behavior
            requiredBehavior 0..1 code @action-required-behavior
            precheckBehavior 0..1 code @action-precheck-behavior
            cardinalityBehavior 0..1 code @action-cardinality-behavior
            definition[x] 0..1 canonical(ActivityDefinition,PlanDefinition,Questionnaire)|uri
            transform 0..1 canonical(StructureMap)
            dynamicValue 0..* -
              path 0..1 string
              expression 0..1 Expression
            action 0..* #PlanDefinition.action
        type Population BackboneElement
          age[x] 0..1 Range|CodeableConcept
          gender 0..1 CodeableConcept
          race 0..1 CodeableConcept
          physiologicalCondition 0..1 CodeableConcept
        type Practitioner DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          name 0..* HumanName
          telecom 0..* ContactPoint
          address 0..* Address
          gender 0..1 code @administrative-gender
          birthDate 0..1 date
          photo 0..* Attachment
          qualification 0..* -
            identifier 0..* Identifier
            code 1..1 CodeableConcept
            period 0..1 Period
            issuer 0..1 Reference(Organization)
          communication 0..* CodeableConcept
        type PractitionerRole DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          period 0..1 Period
          practitioner 0..1 Reference(Practitioner)
          organization 0..1 Reference(Organization)
          code 0..* CodeableConcept
          specialty 0..* CodeableConcept
          location 0..* Reference(Location)
          healthcareService 0..* Reference(HealthcareService)
          telecom 0..* ContactPoint
          availableTime 0..* -
            daysOfWeek 0..* code @days-of-week
            allDay 0..1 boolean
            availableStartTime 0..1 time
            availableEndTime 0..1 time
          notAvailable 0..* -
            description 1..1 string
            during 0..1 Period
          availabilityExceptions 0..1 string
          endpoint 0..* Reference(Endpoint)
        type Procedure DomainResource
          identifier 0..* Identifier
          instantiatesCanonical 0..* \
        canonical(ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire)
          instantiatesUri 0..* uri
          basedOn 0..* Reference(CarePlan,ServiceRequest)
          partOf 0..* Reference(MedicationAdministration,Observation,Procedure)
          status 1..1 code @event-status
          statusReason 0..1 CodeableConcept
          category 0..1 CodeableConcept
          code 0..1 CodeableConcept
          subject 1..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          performed[x] 0..1 dateTime|Period|string|Age|Range
          recorder 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          asserter 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          performer 0..* -
            function 0..1 CodeableConcept
            actor 1..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            onBehalfOf 0..1 Reference(Organization)
          location 0..1 Reference(Location)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation,Procedure)
          bodySite 0..* CodeableConcept
          outcome 0..1 CodeableConcept
          report 0..* Reference(Composition,DiagnosticReport,DocumentReference)
          complication 0..* CodeableConcept
          complicationDetail 0..* Reference(Condition)
          followUp 0..* CodeableConcept
          note 0..* Annotation
          focalDevice 0..* -
            action 0..1 CodeableConcept
            manipulated 1..1 Reference(Device)
          usedReference 0..* Reference(Device,Medication,Substance)
          usedCode 0..* CodeableConcept
        type ProdCharacteristic BackboneElement
          height 0..1 Quantity
          width 0..1 Quantity
          depth 0..1 Quantity
          weight 0..1 Quantity
          nominalVolume 0..1 Quantity
          externalDiameter 0..1 Quantity
          shape 0..1 string
          color 0..* string
          imprint 0..* string
          image 0..* Attachment
          scoring 0..1 CodeableConcept
        type ProductShelfLife BackboneElement
          identifier 0..1 Identifier
          type 1..1 CodeableConcept
          period 1..1 Quantity
          specialPrecautionsForStorage 0..* CodeableConcept
        type Provenance DomainResource
          target 1..* Reference
          occurred[x] 0..1 Period|dateTime
          recorded 1..1 instant
          policy 0..* uri
          location 0..1 Reference(Location)
          reason 0..* CodeableConcept
          activity 0..1 CodeableConcept
          agent 1..* -
            type 0..1 CodeableConcept
            role 0..* CodeableConcept
            who 1..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            onBehalfOf 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          entity 0..* -
            role 1..1 code @provenance-entity-role
            what 1..1 Reference
            agent 0..* #Provenance.agent
          signature 0..* Signature
        type Quantity Element !qty-3
          value 0..1 decimal
          comparator 0..1 code @quantity-comparator
          unit 0..1 string
          system 0..1 uri
          code 0..1 code
        type Questionnaire DomainResource !que-2
          url 0..1 uri
          identifier 0..* Identifier
          version 0..1 string
          name 0..1 string
          title 0..1 string
          derivedFrom 0..* canonical(Questionnaire)
          status 1..1 code @publication-status
          experimental 0..1 boolean
          subjectType 0..* code @resource-types
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          copyright 0..1 markdown
          approvalDate 0..1 date
          lastReviewDate 0..1 date
          effectivePeriod 0..1 Period
          code 0..* Coding
          item 0..* - !que-1 !que-3 !que-4 !que-5 !que-6 !que-8 !que-9 !que-10 !que-11 !que-12 !que-13
            linkId 1..1 string
            definition 0..1 uri
            code 0..* Coding
            prefix 0..1 string
            text 0..1 string
            type 1..1 code @item-type
            enableWhen 0..* - !que-7
              question 1..1 string
              operator 1..1 code @questionnaire-enable-operator
              answer[x] 1..1 boolean|decimal|integer|date|dateTime|time|string|Coding|Quantity|Reference
            enableBehavior 0..1 code @questionnaire-enable-behavior
            required 0..1 boolean
            repeats 0..1 boolean
            readOnly 0..1 boolean
            maxLength 0..1 integer
            answerValueSet 0..1 canonical(ValueSet)
            answerOption 0..* -
              value[x] 1..1 integer|date|time|string|Coding|Reference
              initialSelected 0..1 boolean
            initial 0..* -
              value[x] 1..1 boolean|decimal|integer|date|dateTime|time|string|uri|Attachment|Coding|Quantity|Reference
            item 0..* #Questionnaire.item
        type QuestionnaireResponse DomainResource
          identifier 0..1 Identifier
          basedOn 0..* Reference(CarePlan,ServiceRequest)
          partOf 0..* Reference(Observation,Procedure)
          questionnaire 0..1 canonical(Questionnaire)
          status 1..1 code @questionnaire-answers-status
          subject 0..1 Reference
          encounter 0..1 Reference(Encounter)
          authored 0..1 dateTime
          author 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          source 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          item 0..* - !qrs-1
            linkId 1..1 string
            definition 0..1 uri
            text 0..1 string
            answer 0..* -
              value[x] 0..1 boolean|decimal|integer|date|dateTime|time|string|uri|Attachment|Coding|Quantity|Reference
              item 0..* #QuestionnaireResponse.item
            item 0..* #QuestionnaireResponse.item
        type Range Element !rng-2
          low 0..1 Quantity<fhir:SimpleQuantity>
          high 0..1 Quantity<fhir:SimpleQuantity>
        type Ratio Element !rat-1
          numerator 0..1 Quantity
          denominator 0..1 Quantity
        type Reference Element
          reference 0..1 string
          type 0..1 uri
          identifier 0..1 Identifier
          display 0..1 string
        type RelatedArtifact Element
          type 1..1 code @related-artifact-type
          label 0..1 string
          display 0..1 string
          citation 0..1 markdown
          url 0..1 url
          document 0..1 Attachment
          resource 0..1 canonical
        type RelatedPerson DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          patient 1..1 Reference(Patient)
          relationship 0..* CodeableConcept
          name 0..* HumanName
          telecom 0..* ContactPoint
          gender 0..1 code @administrative-gender
          birthDate 0..1 date
          address 0..* Address
          photo 0..* Attachment
          period 0..1 Period
          communication 0..* -
            language 1..1 CodeableConcept
            preferred 0..1 boolean
        """
}
